'use client'

import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useCallback } from 'react'
import type { Note } from '../draft/draft.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { freeSpot } from './free-spot.ts'
import { newNoteId } from './new-note-id.ts'
import { useNotesStore } from './notes-store.ts'

const size = { width: 240, height: 140 }

/** Adds a note near the middle of what is seen, where it covers nothing, ready to be typed into. */
export function useAddNote(): () => void {
  const { tryEdit } = useDesigner()
  const { screenToFlowPosition } = useReactFlow()
  const store = useStoreApi()
  return useCallback(() => {
    const canvas = document.querySelector('.designer-canvas')?.getBoundingClientRect()
    if (!canvas) return
    const middle = screenToFlowPosition({ x: canvas.left + canvas.width / 2, y: canvas.top + canvas.height / 2 })
    const boxes = [...store.getState().nodeLookup.values()].flatMap(({ internals, width = 0, height = 0, hidden }) =>
      hidden ? [] : [{ ...internals.positionAbsolute, width, height }],
    )
    const wanted = { x: Math.round(middle.x - size.width / 2), y: Math.round(middle.y - size.height / 2) }
    const { width, height, transform } = store.getState()
    // As far as it stays in sight.
    const reach = {
      x: Math.max(0, (width / transform[2] - size.width) / 2),
      y: Math.max(0, (height / transform[2] - size.height) / 2),
    }
    const at = freeSpot(wanted, size, boxes, reach)
    const noteId = newNoteId()
    const note: Note = { ...at, ...size, text: '', colour: 'yellow' }
    useDesignerStore.getState().select(null)
    useNotesStore.getState().edit(noteId)
    void tryEdit({ kind: 'patch', patch: { notes: { [noteId]: note } } })
  }, [screenToFlowPosition, store, tryEdit])
}
