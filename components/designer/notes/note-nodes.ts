import type { useTranslations } from 'use-intl'
import type { NoteNode } from '../canvas/graph.ts'
import type { Draft, Note } from '../draft/draft.ts'
import { noteNodeId } from './note-id.ts'

/** The texts of the area `designerNotes`. */
export type NoteTexts = ReturnType<typeof useTranslations<'designerNotes'>>

/** The nodes of notes, behind all others. One that did not change stays the same object, and one being dragged where it is. */
export function noteNodes(shown: readonly NoteNode[], notes: Draft['notes'], t: NoteTexts): NoteNode[] {
  const domAttributes = { 'aria-roledescription': t('node') }
  const before = new Map(shown.map((node) => [node.id, node]))
  return Object.entries(notes).map(([noteId, note]): NoteNode => {
    const id = noteNodeId(noteId)
    const old = before.get(id)
    const ariaLabel = noteLabel(note, t)
    if (old && (old.dragging || old.resizing || (old.ariaLabel === ariaLabel && isSame(old, note)))) return old
    const { x, y, width, height } = note
    const place = { position: { x, y }, width, height, zIndex: -1 }
    return { ...old, id, type: 'note', ...place, ariaLabel, domAttributes, data: { noteId, note } }
  })
}

const isSame = ({ data, position, width, height }: NoteNode, note: Note) =>
  JSON.stringify(data.note) === JSON.stringify(note) &&
  position.x === note.x &&
  position.y === note.y &&
  width === note.width &&
  height === note.height

/** How a screen reader calls it: by its first words. */
function noteLabel({ text }: Note, t: NoteTexts): string {
  const words = text.replace(/\s+/g, ' ').trim()
  if (words === '') return t('empty')
  return t('named', { words: words.length > 80 ? `${words.slice(0, 80)}…` : words })
}

/** The note as its node stands now, in whole pixels. */
export function noteOfNode({ data, position, width, height }: NoteNode): Note {
  const { note } = data
  return {
    ...note,
    x: Math.round(position.x),
    y: Math.round(position.y),
    width: Math.round(width ?? note.width),
    height: Math.round(height ?? note.height),
  }
}
