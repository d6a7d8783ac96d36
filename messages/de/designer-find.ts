import type { designerFind as english } from '../en/designer-find.ts'
import type { Words } from '../words.ts'

export const designerFind = {
  title: 'In diesem Ablauf suchen',
  find: 'Suchen',
  placeholder: 'Namen, Ansagen, Tasten, Ziele, Notizen',
  place: '{index, number} von {count, number}',
  noMatch: 'Kein Treffer',
  previous: 'Voriger Treffer',
  next: 'Nächster Treffer',
  close: 'Suche schließen',
  goToField: 'Zu diesem Feld',
  nothing: 'Kein Menü, keine Taste und keine Notiz enthält „{search}“. Ansagen werden in allen Sprachen durchsucht.',
  note: 'Notiz',
  inMenu: '{menu} · {field}',
  inKey: '{menu}, Taste {key} · {field}',
} satisfies Words<typeof english>
