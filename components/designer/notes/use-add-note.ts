'use client'

import { useReactFlow } from '@xyflow/react'
import { useCallback } from 'react'
import type { Note } from '../draft/draft.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { newNoteId } from './new-note-id.ts'
import { useNotesStore } from './notes-store.ts'

const size = { width: 240, height: 140 }

/** Adds a note in the middle of what is seen, ready to be typed into. */
export function useAddNote(): () => void {
  const { tryEdit } = useDesigner()
  const { screenToFlowPosition, getNodes } = useReactFlow()
  return useCallback(() => {
    const canvas = document.querySelector('.designer-canvas')?.getBoundingClientRect()
    if (!canvas) return
    const middle = screenToFlowPosition({ x: canvas.left + canvas.width / 2, y: canvas.top + canvas.height / 2 })
    const at = { x: Math.round(middle.x - size.width / 2), y: Math.round(middle.y - size.height / 2) }
    while (getNodes().some(({ position: { x, y } }) => x === at.x && y === at.y)) {
      at.x += 24
      at.y += 24
    }
    const noteId = newNoteId()
    const note: Note = { ...at, ...size, text: '', colour: 'yellow' }
    useDesignerStore.getState().select(null)
    useNotesStore.getState().edit(noteId)
    void tryEdit({ kind: 'patch', patch: { notes: { [noteId]: note } } })
  }, [getNodes, screenToFlowPosition, tryEdit])
}
