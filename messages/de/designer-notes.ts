import type { designerNotes as english } from '../en/designer-notes.ts'
import type { Words } from '../words.ts'

export const designerNotes = {
  add: 'Notiz hinzufügen',
  text: 'Text der Notiz',
  placeholder: 'Was andere wissen sollten',
  empty: 'Leere Notiz',
  node: 'Knoten',
  named: 'Notiz: {words}',
  toolbar: 'Notiz',
  delete: 'Notiz löschen',
  deleted: 'Die Notiz wurde gelöscht',
  undo: 'Rückgängig',
  colours: {
    yellow: 'Gelb',
    green: 'Grün',
    blue: 'Blau',
    pink: 'Rosa',
    grey: 'Grau',
  },
} satisfies Words<typeof english>
