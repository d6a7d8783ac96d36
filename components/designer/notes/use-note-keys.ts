'use client'

import { useEffect } from 'react'
import type { Draft, Note } from '../draft/draft.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { useDesignerStore } from '../state/designer-store.ts'
import { noteIdOf } from './note-id.ts'
import { noteSizes } from './note-view.ts'
import { useNotesStore } from './notes-store.ts'
import { useDeleteNote } from './use-delete-note.ts'

const step = 20

/**
 * Keys of the note that has the focus: Enter and F2 open its text, Delete removes it, Shift with an arrow moves it, Alt
 * with an arrow changes its size.
 */
export function useNoteKeys(notes: Draft['notes']): void {
  const { canEdit, tryEdit } = useDesigner()
  const deleteNote = useDeleteNote()
  useEffect(() => {
    if (!canEdit) return
    const onKeyDown = (event: KeyboardEvent) => {
      // Tab goes on to what is on the note, and to what comes after it.
      if (event.key === 'Tab' && isOnNote(event.target)) event.stopImmediatePropagation()
      const noteId = focusedNote(event.target)
      const note = noteId === null ? undefined : notes[noteId]
      if (noteId === null || !note || event.ctrlKey || event.metaKey) return
      if (event.key === 'Enter' || event.key === 'F2') useNotesStore.getState().edit(noteId)
      else if (event.key === 'Delete' || event.key === 'Backspace') deleteNote(noteId, note)
      else {
        const changed = event.shiftKey ? moved(note, event.key) : event.altKey ? resized(note, event.key) : null
        if (!changed) return
        void tryEdit({ kind: 'patch', patch: { notes: { [noteId]: changed } } })
      }
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    // Before the keys of the canvas, which mean other nodes.
    addEventListener('keydown', onKeyDown, { capture: true })
    return () => removeEventListener('keydown', onKeyDown, { capture: true })
  }, [canEdit, deleteNote, notes, tryEdit])

  useEffect(() => {
    const onFocus = (event: FocusEvent) => {
      const { selection, several, select } = useDesignerStore.getState()
      if (focusedNote(event.target) !== null && (selection || several.length > 0)) select(null)
    }
    addEventListener('focusin', onFocus)
    return () => removeEventListener('focusin', onFocus)
  }, [])
}

/** The note that itself has the focus, not something in it. */
const focusedNote = (target: EventTarget | null): string | null =>
  target instanceof Element && target.matches('.react-flow__node')
    ? noteIdOf(target.getAttribute('data-id') ?? '')
    : null

const isOnNote = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.react-flow__node-note') !== null

const ways: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
}

function moved(note: Note, key: string): Note | null {
  const way = ways[key]
  return way ? { ...note, x: note.x + way.x, y: note.y + way.y } : null
}

function resized(note: Note, key: string): Note | null {
  const way = ways[key]
  if (!way) return null
  const width = Math.min(noteSizes.maxWidth, Math.max(noteSizes.minWidth, note.width + way.x))
  const height = Math.min(noteSizes.maxHeight, Math.max(noteSizes.minHeight, note.height + way.y))
  return { ...note, width, height }
}
