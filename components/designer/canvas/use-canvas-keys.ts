'use client'

import { useReactFlow } from '@xyflow/react'
import { type KeyboardEvent, useCallback } from 'react'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { fitOptions } from './fit-options.ts'
import { selectionAt } from './selection-at.ts'

type CanvasActions = { onAddMenu: () => void; onDelete: () => void; onArrange: () => void }

/**
 * Keys while the canvas has the focus: Enter opens the inspector for what has the focus, F2 its name, Delete removes
 * it, N adds a menu, L arranges, F shows everything, Escape selects nothing. None of them while typing.
 */
export function useCanvasKeys({ onAddMenu, onDelete, onArrange }: CanvasActions) {
  const { canEdit } = useDesigner()
  const { fitView } = useReactFlow()
  const select = useDesignerStore((state) => state.select)
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const element = event.target as Element
      if (element.closest('input, textarea, select, [contenteditable="true"], [role="menu"]')) return
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const place = selectionAt(element)
      const open = (field: string) => () => {
        if (place !== 'selected') select(place, field)
      }
      const remove = () => {
        if (place !== 'selected') select(place)
        onDelete()
      }
      const isButton = element.closest('button') !== null
      const actions: Record<string, (() => void) | false | null> = {
        Enter: !isButton && place !== null && open('first'),
        F2: place && place !== 'selected' ? open(place.kind === 'menu' ? 'menuId' : 'digit') : null,
        Delete: canEdit && place !== null && remove,
        Backspace: canEdit && place !== null && remove,
        n: canEdit && onAddMenu,
        l: canEdit && onArrange,
        f: () => void fitView(fitOptions),
        Escape: () => select(null),
      }
      const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!action) return
      event.preventDefault()
      action()
    },
    [canEdit, fitView, onAddMenu, onArrange, onDelete, select],
  )
}
