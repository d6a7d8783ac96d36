'use client'

import { StickyNote } from 'lucide-react'
import { IconButton } from '../../ui/icon-button.tsx'
import { useKeyCommands } from '../keys/use-key-commands.ts'
import { useAddNote } from './use-add-note.ts'

export function AddNoteButton() {
  const addNote = useAddNote()
  useKeyCommands({ addNote })
  return <IconButton icon={StickyNote} label="Add a note" shortcut="S" onClick={addNote} />
}
