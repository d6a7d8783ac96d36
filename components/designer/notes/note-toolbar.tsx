'use client'

import { Trash2 } from 'lucide-react'
import type { Note, NoteColour } from '../draft/draft.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { noteColourNames } from './note-view.ts'

const colours = Object.entries(noteColourNames) as [NoteColour, string][]

/** The colours of a note, and its end; shown while the note is pointed at or has the focus. */
export function NoteToolbar({ noteId, note }: { noteId: string; note: Note }) {
  const { tryEdit } = useDesigner()
  const store = (next: Note | null) => void tryEdit({ kind: 'patch', patch: { notes: { [noteId]: next } } })
  return (
    <div
      role="toolbar"
      aria-label="Note"
      className="designer-note-toolbar nodrag nopan absolute right-0 bottom-full mb-1.5 flex items-center gap-1 rounded-lg border bg-raised p-1"
    >
      {colours.map(([colour, name]) => (
        <button
          key={colour}
          type="button"
          data-note-colour={colour}
          aria-label={name}
          aria-pressed={note.colour === colour}
          onClick={() => store({ ...note, colour })}
          className="designer-note-dot size-6 rounded-full border-2"
        />
      ))}
      <span aria-hidden className="mx-0.5 h-4 w-px bg-border" />
      <button
        type="button"
        aria-label="Delete the note"
        onClick={() => store(null)}
        className="grid size-6 place-items-center rounded-md text-muted hover:bg-hover hover:text-danger"
      >
        <Trash2 aria-hidden className="size-3.5" />
      </button>
    </div>
  )
}
