import type { versions as english } from '../en/versions.ts'
import type { Words } from '../words.ts'

export const versions = {
  title: 'Veröffentlichte Versionen',
  description: 'Jede wird ganz aufbewahrt und nie geändert. Laufende Anrufe behalten ihre.',
  seeVersions: 'die Versionen zu sehen',
  notLoaded: 'Die Versionen konnten nicht geladen werden',
  theVersions: 'die Versionen',
  empty: 'Noch ist nichts veröffentlicht',
  emptyWhat: 'Zeichnen Sie den Ablauf und veröffentlichen Sie ihn: Von da an nimmt er Anrufe an.',
  version: 'Version',
  state: 'Zustand',
  note: 'Notiz',
  publishedBy: 'Veröffentlicht von',
  published: 'Veröffentlicht',
  replaced: 'ersetzt',
  live: 'live',
  publish: {
    done: 'Version {version, number} ist veröffentlicht',
    already: 'Version {version, number} war schon in Kraft',
    doneWhat: 'Neue Anrufe hören sie, sobald ihre Ansagen fertig sind.',
    title: '{name} veröffentlichen',
    what: 'Neue Anrufe hören diesen Entwurf, sobald seine Ansagen gesprochen sind. Laufende Anrufe behalten ihre Version.',
    whatChanged: 'Was sich geändert hat',
    example: 'Neue Öffnungszeiten',
    cancel: 'Abbrechen',
    confirm: 'Veröffentlichen',
  },
} satisfies Words<typeof english>
