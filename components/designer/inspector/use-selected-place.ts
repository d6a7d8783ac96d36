'use client'

import { useEffect, useRef } from 'react'
import type { Draft, DraftMenu, DraftOption } from '../draft/draft.ts'
import { type Selection, useDesignerStore } from '../state/designer-store.ts'

export type SelectedPlace = { menu: DraftMenu; option: DraftOption | null } | null

/** The menu and option that are selected. A selection goes along when its menu is renamed or its key changed. */
export function useSelectedPlace(draft: Draft): SelectedPlace {
  const selection = useDesignerStore((state) => state.selection)
  const selectQuietly = useDesignerStore((state) => state.selectQuietly)
  const last = useRef<{ selection: Selection; menuId: number; optionId: number | null }>(null)
  const named = byName(draft, selection)
  const remembered = last.current?.selection === selection ? last.current : null
  const place = named ?? (remembered && byId(draft, remembered.menuId, remembered.optionId))

  useEffect(() => {
    last.current = place && { selection, menuId: place.menu.id, optionId: place.option?.id ?? null }
    if (!place || named || !selection) return
    const menuId = place.menu.menuId
    selectQuietly(place.option ? { kind: 'option', menuId, digit: place.option.digit } : { kind: 'menu', menuId })
  }, [place, named, selectQuietly, selection])
  return place
}

function byName(draft: Draft, selection: Selection): SelectedPlace {
  if (!selection) return null
  const menu = draft.menus.find((each) => each.menuId === selection.menuId)
  if (!menu || selection.kind !== 'option') return menu ? { menu, option: null } : null
  const option = menu.options.find((each) => each.digit === selection.digit)
  return option ? { menu, option } : null
}

function byId(draft: Draft, menuId: number, optionId: number | null): SelectedPlace {
  const menu = draft.menus.find((each) => each.id === menuId)
  if (!menu || optionId === null) return menu ? { menu, option: null } : null
  const option = menu.options.find((each) => each.id === optionId)
  return option ? { menu, option } : null
}
