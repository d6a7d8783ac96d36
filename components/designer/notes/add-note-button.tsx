'use client'

import { StickyNote } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { IconButton } from '../../ui/icon-button.tsx'
import { useKeyCommands } from '../keys/use-key-commands.ts'
import { useAddNote } from './use-add-note.ts'

export function AddNoteButton() {
  const t = useTranslations('designerNotes')
  const addNote = useAddNote()
  useKeyCommands({ addNote })
  return <IconButton icon={StickyNote} label={t('add')} shortcut="S" onClick={addNote} />
}
