import { useSearchParams } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { menuNodeId } from '../canvas/node-id.ts'
import type { Draft } from '../draft/draft.ts'
import { useDesignerStore } from './designer-store.ts'

/** Selects the menu that the address names (`?menu=main_menu`, as search results do) and brings it into sight. */
export function useLinkedMenu(draft: Draft): void {
  const select = useDesignerStore((state) => state.select)
  const reveal = useDesignerStore((state) => state.reveal)
  const menuId = useSearchParams().get('menu')
  const followed = useRef<string | null>(null)
  const isThere = draft.menus.some((menu) => menu.menuId === menuId)
  useEffect(() => {
    if (menuId === null || !isThere || followed.current === menuId) return
    followed.current = menuId
    select({ kind: 'menu', menuId })
    reveal(menuNodeId(menuId))
  }, [menuId, isThere, select, reveal])
}
