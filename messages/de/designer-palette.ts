import type { designerPalette as english } from '../en/designer-palette.ts'
import type { Words } from '../words.ts'

export const designerPalette = {
  label: 'Zum Ablauf hinzufügen',
  search: 'Suchen, was hinzukommt',
  placeholder: 'Menü oder Aktion hinzufügen',
  nothingCalled: 'Nichts heißt „{search}“.',
  menus: 'Menüs',
  actions: 'Was eine Taste tut',
  enter: '<kbd>Enter</kbd> fügt hinzu',
  tab: '<kbd>Tab</kbd> führt an der Zeichenfläche vorbei',
  letGo: 'Über der Zeichenfläche loslassen',
  notConnected: 'Noch nicht verbunden',
  selectMenu: 'Zuerst ein Menü wählen: Das tut eine Taste',
  addMenuFirst: 'Zuerst ein Menü hinzufügen: Das tut eine Taste',
  full: 'Alle Tasten von {menu} sind belegt',
  addKinds: {
    menu: 'Menü hinzufügen',
    message: 'Durchsage hinzufügen',
    hours: 'Öffnungszeiten hinzufügen',
    collect: 'Zifferneingabe hinzufügen',
    branch: 'Verzweigung hinzufügen',
  },
} satisfies Words<typeof english>
