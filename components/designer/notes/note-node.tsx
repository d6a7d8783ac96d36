'use client'

import { type NodeProps, NodeResizer } from '@xyflow/react'
import { noteTextMaxLength } from 'ivr-runtime/domain/flow/document/canvas'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { cn } from '../../ui/cn.ts'
import type { NoteNode as NoteNodeType } from '../canvas/graph.ts'
import { useDesigner } from '../state/designer-context.tsx'
import './note.css'
import { NoteToolbar } from './note-toolbar.tsx'
import { noteSizes } from './note-view.ts'
import { useNotesStore } from './notes-store.ts'
import { useNoteText } from './use-note-text.ts'

/** A note on the canvas, for people only: its text is typed in place, its corners make it larger. */
export const NoteNode = memo(function NoteNode({ data, dragging }: NodeProps<NoteNodeType>) {
  const t = useTranslations('designerNotes')
  const { noteId, note } = data
  const { canEdit } = useDesigner()
  const editing = useNotesStore((state) => state.editing === noteId) && canEdit
  return (
    <article
      data-note-colour={note.colour}
      className="designer-note group size-full rounded-lg border p-3"
      onDoubleClick={() => canEdit && useNotesStore.getState().edit(noteId)}
    >
      {canEdit && !dragging ? (
        <>
          <NodeResizer {...noteSizes} lineClassName="designer-note-edge" handleClassName="designer-note-corner" />
          <NoteToolbar noteId={noteId} note={note} />
        </>
      ) : null}
      {editing ? (
        <NoteText {...data} />
      ) : (
        <p
          className={cn(
            'size-full overflow-hidden whitespace-pre-wrap break-words text-sm',
            note.text ? 'text-text' : 'text-muted italic',
          )}
        >
          {note.text || t('empty')}
        </p>
      )}
    </article>
  )
})

function NoteText(data: NoteNodeType['data']) {
  const t = useTranslations('designerNotes')
  const { text, setText, store, leave } = useNoteText(data)
  return (
    <textarea
      // biome-ignore lint/a11y/noAutofocus: whoever opened it wants to type
      autoFocus
      aria-label={t('text')}
      maxLength={noteTextMaxLength}
      value={text}
      placeholder={t('placeholder')}
      className="nodrag nopan nowheel size-full resize-none bg-transparent text-sm text-text outline-none placeholder:text-muted"
      onFocus={(event) => event.currentTarget.setSelectionRange(text.length, text.length)}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => {
        store()
        useNotesStore.getState().edit(null)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
          event.preventDefault()
          event.stopPropagation()
          leave()
        }
      }}
    />
  )
}
