import type { designerCanvas as english } from '../en/designer-canvas.ts'
import type { Words } from '../words.ts'

export const designerCanvas = {
  flow: 'Ablauf',
  addMenu: 'Menü hinzufügen',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  testCall: 'Testanruf',
  showInspector: 'Eigenschaften zeigen',
  forReading: 'Auf dem Handy sind Abläufe nur zum Lesen.',
  notToChange: 'Sie können diesen Ablauf ansehen, aber nicht ändern.',
  errors: '{count, plural, one {# Fehler} other {# Fehler}}',
  warnings: '{count, plural, one {# Warnung} other {# Warnungen}}',
  noProblems: 'Keine Probleme',
  panels: {
    label: 'Bereiche',
    inspector: 'Eigenschaften',
    problems: 'Probleme',
    testCall: 'Testanruf',
    close: 'Schließen',
  },
  theFlow: 'der Ablauf',
  seeFlow: 'den Ablauf dieser IVR zu sehen',
  notLoaded: 'Der Ablauf konnte nicht geladen werden',
  empty: 'Diese IVR hat noch kein Menü',
  emptyWhat: 'Ein Menü spricht zu Anrufenden und wartet auf eine Taste. Anrufe beginnen im ersten.',
  addFirst: 'Erstes Menü hinzufügen',
  canvas: 'Ablauf der IVR',
  map: 'Übersicht über den Ablauf',
  paths: {
    next: 'dann',
    fail: 'niemand nimmt ab',
  },
  zoomOut: 'Verkleinern',
  zoomIn: 'Vergrößern',
  showEverything: 'Alles zeigen',
  keys: 'Tastenkürzel',
  snap: 'An anderen und am Raster ausrichten',
  arrange: {
    label: 'Anordnen',
    everything: 'Alles anordnen',
    rest: 'Nur anordnen, was nicht von Hand platziert ist',
    doneEverything: 'Von links nach rechts angeordnet',
    doneRest: 'Um das von Hand Platzierte herum angeordnet',
  },
  pick: {
    label: 'Was die Taste tut',
    full: 'Alle zwölf Tasten dieses Menüs sind belegt. Geben Sie eine frei, oder nehmen Sie in den Eigenschaften eine mit zwei Ziffern.',
    remove: '„{key}“ entfernen',
  },
  collapse: {
    menus: '{count, plural, one {# Menü} other {# Menüs}}',
    actions: '{count, plural, one {# Aktion} other {# Aktionen}}',
    showAgain: 'Wieder zeigen',
    hide: 'Ausblenden, wohin nur dies führt: {what}',
    hideBelow: 'Ausblenden, wohin nur {menu} führt: {what}',
    hidden: '{what} verborgen',
    hiddenBelow: '{what} unter {menu} verborgen',
  },
  clipboard: {
    copied: '{what} kopiert',
    cut: '{what} ausgeschnitten',
    pasted: '{what} eingefügt',
    duplicated: '{what} dupliziert',
    leadNowhere:
      '{more, plural, =0 {{key} führt} one {{key} und # weitere Taste führen} other {{key} und # weitere Tasten führen}} ins Leere, bis Sie hier einfügen oder es rückgängig machen.',
    leftOut:
      '{count, plural, one {# Taste wurde} other {# Tasten wurden}} ausgelassen: Das Ziel gibt es in dieser IVR nicht.',
    noPlace: 'Kein Menü hat hier eine freie Taste dafür. Wählen Sie das Menü aus, zu dem es gehören soll.',
    refused:
      'Der Browser hat das Kopieren nicht erlaubt. Wählen Sie es auf der Zeichenfläche aus und drücken Sie Strg+C.',
    empty: 'Die Zwischenablage ist leer. Kopieren Sie zuerst Menüs.',
    noMenus: 'In der Zwischenablage sind keine Menüs. Kopieren Sie zuerst welche in einem Ablauf.',
    other: 'In der Zwischenablage ist „{what}“; das lässt sich nicht in einen Ablauf einfügen.',
    otherVersion:
      'Die Menüs wurden in einer anderen Version dieses Produkts kopiert ({version}). Laden Sie beide Seiten neu und kopieren Sie noch einmal.',
    unreadable: 'Die kopierten Menüs sind nicht lesbar: {where} {why}. Kopieren Sie sie noch einmal.',
  },
  picture: {
    tooLarge: 'Ein so großes Bild kann der Browser nicht erzeugen: Exportieren Sie es als SVG.',
    notDrawn: 'Das Bild konnte nicht gezeichnet werden.',
  },
} satisfies Words<typeof english>
