'use client'

import type { Arranged } from '../canvas/moved-places.ts'
import { selectionAt } from '../canvas/selection-at.ts'
import { useDesignerStore } from '../state/designer-store.ts'
import { useKeyCommands } from './use-key-commands.ts'

type EditKeys = {
  canEdit: boolean
  onAddMenu: () => void
  /** Asks for what is selected to be deleted. */
  onDelete: () => void
  onArrange: (which: Arranged) => void
  /** Takes out the path with this id where it is no key of its own; answers whether it was one. */
  onDisconnect: (edgeId: string) => boolean
}

/** Enter, F2 and Delete for what has the focus, or is selected; N and L for the whole. */
export function useEditKeys({ canEdit, onAddMenu, onDelete, onArrange, onDisconnect }: EditKeys): void {
  const select = useDesignerStore((state) => state.select)

  function openAt(field: 'name' | 'first') {
    const focused = document.activeElement ?? document.body
    const place = selectionAt(focused)
    const isButton = focused.closest('button') !== null
    if (place === null || (isButton && field === 'first')) return false
    const target = place === 'selected' ? useDesignerStore.getState().selection : place
    if (!target) return false
    select(target, field === 'first' ? 'first' : target.kind === 'menu' ? 'menuId' : 'digit')
  }
  function remove() {
    const focused = document.activeElement ?? document.body
    const place = selectionAt(focused)
    if (place === null) return false
    const nodeId = focused.closest('.react-flow__node')?.getAttribute('data-id') ?? ''
    const edgeId = focused.closest('.react-flow__edge')?.getAttribute('data-id')
    if (edgeId && onDisconnect(edgeId)) return
    const isOneOfSeveral = useDesignerStore.getState().several.includes(nodeId)
    if (place !== 'selected' && !isOneOfSeveral) select(place)
    onDelete()
  }
  useKeyCommands({
    open: () => openAt('first'),
    rename: canEdit ? () => openAt('name') : null,
    remove: canEdit ? remove : null,
    addMenu: canEdit ? onAddMenu : null,
    arrange: canEdit ? () => onArrange('everything') : null,
    arrangeRest: canEdit ? () => onArrange('the rest') : null,
  })
}
