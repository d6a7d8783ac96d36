import type { designerExchange as english } from '../en/designer-exchange.ts'
import type { Words } from '../words.ts'

export const designerExchange = {
  more: 'Mehr zu diesem Ablauf',
  exportJson: 'Als JSON exportieren',
  exportPng: 'Als PNG-Bild exportieren',
  exportSvg: 'Als SVG-Zeichnung exportieren',
  importJson: 'JSON importieren …',
  file: 'Zu importierende Datei',
  scaled:
    'Der Ablauf ist groß: Das Bild zeigt ihn in {percent, number} % der Größe. Als SVG ist er in jeder Größe scharf.',
  notDrawn: 'Das Bild konnte nicht erzeugt werden',
  title: 'In {name} importieren',
  refused: 'Diese Datei kann nicht importiert werden. Nichts wurde geändert.',
  whatIsWrong: 'Was nicht stimmt',
  theFile: 'Die Datei',
  close: 'Schließen',
  chooseOther: 'Andere Datei wählen',
  same: 'In der Datei steht genau, was in diesem Entwurf schon steht.',
  becomes: '{changes}. Der Entwurf wird, was in der Datei steht; Sie können es rückgängig machen.',
  cancel: 'Abbrechen',
  import: 'Importieren',
  imported: 'Importiert',
  undo: 'Rückgängig',
  changes: {
    added: '{count, plural, one {# Menü} other {# Menüs}} neu',
    changed: '{count, plural, one {# Menü} other {# Menüs}} geändert',
    removed: '{count, plural, one {# Menü} other {# Menüs}} entfernt',
    start: 'Anrufe beginnen anderswo',
    notes: '{count, plural, one {# Notiz} other {# Notizen}} neu, geändert oder entfernt',
    places: '{count, plural, one {# Platz} other {# Plätze}} auf der Zeichenfläche geändert',
  },
  tooLarge: 'ist größer als 16 MB',
  lineAndColumn: 'Zeile {line}, Spalte {column}',
  notJson: 'ist ab hier kein JSON',
} satisfies Words<typeof english>
