'use client'

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Note } from '../draft/draft.ts'
import { useDesigner } from '../state/designer-context.tsx'
import { noteColours } from './note-view.ts'
import { useDeleteNote } from './use-delete-note.ts'

/** The colours of a note, and its end; shown while the note is pointed at or has the focus. */
export function NoteToolbar({ noteId, note }: { noteId: string; note: Note }) {
  const t = useTranslations('designerNotes')
  const { tryEdit } = useDesigner()
  const deleteNote = useDeleteNote()
  return (
    <div
      role="toolbar"
      aria-label={t('toolbar')}
      className="designer-note-toolbar nodrag nopan absolute right-0 bottom-full mb-1.5 flex items-center gap-1 rounded-lg border bg-raised p-1"
    >
      {noteColours.map((colour) => (
        <button
          key={colour}
          type="button"
          data-note-colour={colour}
          aria-label={t(`colours.${colour}`)}
          aria-pressed={note.colour === colour}
          onClick={() => void tryEdit({ kind: 'patch', patch: { notes: { [noteId]: { ...note, colour } } } })}
          className="designer-note-dot size-6 rounded-full border-2"
        />
      ))}
      <span aria-hidden className="mx-0.5 h-4 w-px bg-border" />
      <button
        type="button"
        aria-label={t('delete')}
        onClick={() => deleteNote(noteId, note)}
        className="grid size-6 place-items-center rounded-md text-muted hover:bg-hover hover:text-danger"
      >
        <Trash2 aria-hidden className="size-3.5" />
      </button>
    </div>
  )
}
