'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { focusNode } from '../canvas/focus-node.ts'
import type { Note } from '../draft/draft.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { noteNodeId } from './note-id.ts'
import { useNotesStore } from './notes-store.ts'

const storeAfterMs = 1_000

/** The text of a note while it is typed: stored after a pause, and when the note is left, whatever way. */
export function useNoteText({ noteId, note }: { noteId: string; note: Note }) {
  const { tryEdit } = useDesigner()
  const [text, setText] = useState(note.text)
  const latest = useRef({ text, note })
  latest.current = { text, note }
  const sent = useRef(note.text)

  const store = useCallback(() => {
    const now = latest.current
    if (now.text === sent.current) return
    sent.current = now.text
    void tryEdit({ kind: 'patch', patch: { notes: { [noteId]: { ...now.note, text: now.text } } } })
  }, [noteId, tryEdit])

  // biome-ignore lint/correctness/useExhaustiveDependencies: anew with each letter
  useEffect(() => {
    const timer = setTimeout(store, storeAfterMs)
    return () => clearTimeout(timer)
  }, [text, store])
  useEffect(() => store, [store])

  const leave = useCallback(() => {
    store()
    useNotesStore.getState().edit(null)
    focusNode(noteNodeId(noteId))
  }, [noteId, store])
  return { text, setText, store, leave }
}
