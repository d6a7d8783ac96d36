'use client'

import { useReactFlow } from '@xyflow/react'
import { type KeyboardEvent, useCallback } from 'react'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { fitOptions } from './fit-options.ts'
import { selectionOfNode } from './selected-node.ts'

type CanvasActions = { onAddMenu: () => void; onDelete: () => void; onArrange: () => void }

/**
 * Keys while the canvas has the focus: Enter opens the inspector for the focused node, F2 its name, Delete removes
 * what is selected, N adds a menu, L arranges, F shows everything, Escape selects nothing. None of them while typing.
 */
export function useCanvasKeys({ onAddMenu, onDelete, onArrange }: CanvasActions) {
  const { canEdit } = useDesigner()
  const { fitView } = useReactFlow()
  const select = useDesignerStore((state) => state.select)
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const element = event.target as HTMLElement
      if (element.closest('input, textarea, select, [contenteditable="true"], [role="menu"]')) return
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const nodeId = element.classList.contains('react-flow__node') ? element.dataset.id : undefined
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
      const deleteFocused = () => {
        if (nodeId) select(selectionOfNode(nodeId))
        onDelete()
      }
      const actions: Record<string, (() => void) | undefined> = {
        Enter: nodeId ? () => select(selectionOfNode(nodeId), 'first') : undefined,
        F2: nodeId ? () => select(selectionOfNode(nodeId), nodeId.startsWith('menu:') ? 'menuId' : 'digit') : undefined,
        Delete: canEdit ? deleteFocused : undefined,
        Backspace: canEdit ? deleteFocused : undefined,
        n: canEdit ? onAddMenu : undefined,
        l: canEdit ? onArrange : undefined,
        f: () => void fitView(fitOptions),
        Escape: () => select(null),
      }
      const action = actions[key]
      if (!action) return
      event.preventDefault()
      action()
    },
    [canEdit, fitView, onAddMenu, onArrange, onDelete, select],
  )
}
