import type { ui as english } from '../en/ui.ts'
import type { Words } from '../words.ts'

export const ui = {
  play: '{label} abspielen',
  pause: '{label} anhalten',
  cannotBePlayed: 'Nicht abspielbar',
  recordingCannotBePlayed: 'Diese Aufnahme lässt sich nicht abspielen. Erzeugen Sie sie neu.',
  useOther: '„{other}“ verwenden',
  nothingFound: 'Nichts gefunden',
  cancel: 'Abbrechen',
  close: 'Schließen',
  copy: '{what} kopieren',
  copied: 'Kopiert',
  copyRefused: 'Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn von Hand.',
  tryAgain: 'Erneut versuchen',
  mayNot: 'Ihre Rolle erlaubt es nicht, {what}',
  askAdministrator: 'Bitten Sie jemanden aus der Administration Ihrer Organisation darum.',
  loading: 'Wird geladen: {what}',
  position: 'Position in {label}',
  positionOf: '{at} von {length}',
  notices: 'Meldungen',
  optional: 'freiwillig',
  never: 'nie',
  keyNames: {
    Ctrl: 'Strg',
    Shift: 'Umschalt',
    Delete: 'Entf',
    Backspace: 'Rücktaste',
    Escape: 'Esc',
    Space: 'Leertaste',
  },
} satisfies Words<typeof english>
