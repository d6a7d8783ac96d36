'use client'

import { type FinalConnectionState, useReactFlow } from '@xyflow/react'
import { useCallback } from 'react'
import type { Draft } from '../draft/draft.ts'
import { newMenuFields } from '../draft/new-menu-fields.ts'
import { newMenuId } from '../draft/new-menu-id.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { cardHeaderHeight } from './card-size.ts'
import { connectionEdit } from './connection-edit.ts'
import { parseNodeId } from './node-id.ts'

/**
 * A path let go: anywhere on a menu's card it leads there; on empty canvas it asks what the key should do, or makes
 * the menu in which the call goes on after a recording or web service.
 */
export function useDroppedPath(draft: Draft) {
  const { tryEdit } = useDesigner()
  const { screenToFlowPosition } = useReactFlow()
  const pickAction = useDesignerStore((state) => state.pickAction)
  return useCallback(
    async (event: MouseEvent | TouchEvent, { isValid, fromNode, fromHandle }: FinalConnectionState) => {
      if (isValid || !fromNode || !fromHandle?.id || fromHandle.type !== 'source') return
      const at = 'clientX' in event ? event : event.changedTouches[0]
      const element = at && document.elementFromPoint(at.clientX, at.clientY)
      if (!at || !element) return
      const target = parseNodeId(element.closest('.react-flow__node')?.getAttribute('data-id') ?? '')
      if (target?.kind === 'menu') {
        const edit = connectionEdit(draft, fromNode.id, fromHandle.id, target.menuId)
        if (edit) void tryEdit(edit)
        return
      }
      if (!element.classList.contains('react-flow__pane')) return
      const place = screenToFlowPosition({ x: at.clientX, y: at.clientY })
      place.y -= cardHeaderHeight / 2
      const source = parseNodeId(fromNode.id)
      if (source?.kind === 'menu') {
        pickAction({ menuId: source.menuId, handle: fromHandle.id, at: { x: at.clientX, y: at.clientY }, place })
      } else if (source?.kind === 'option') {
        const menuId = newMenuId(draft.menus.map((menu) => menu.menuId))
        const edit = connectionEdit(draft, fromNode.id, fromHandle.id, menuId)
        if (edit && (await tryEdit({ kind: 'addMenu', menu: newMenuFields(menuId), position: place })))
          void tryEdit(edit)
      }
    },
    [draft, pickAction, screenToFlowPosition, tryEdit],
  )
}
