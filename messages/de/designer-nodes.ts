import type { designerNodes as english } from '../en/designer-nodes.ts'
import type { Words } from '../words.ts'
import { steps } from './steps.ts'

export const designerNodes = {
  kinds: {
    menu: {
      label: 'Menü',
      noun: 'Menü',
      created: 'Neues Menü',
      hint: 'Anrufende wählen mit einer Taste',
    },
    message: {
      label: 'Durchsage',
      noun: 'Durchsage',
      created: 'Neue Durchsage',
      hint: 'Sagt etwas und geht weiter',
    },
    hours: {
      label: 'Öffnungszeiten',
      noun: 'Öffnungszeiten',
      created: 'Neue Öffnungszeiten',
      hint: 'Sieht auf die Uhr: offen, geschlossen oder Feiertag',
    },
    collect: {
      label: 'Zifferneingabe',
      noun: 'Zifferneingabe',
      created: 'Neue Zifferneingabe',
      hint: 'Nimmt vom Anrufer eine Nummer in eine Variable',
    },
    branch: {
      label: 'Verzweigung',
      noun: 'Verzweigung',
      created: 'Neue Verzweigung',
      hint: 'Geht nach einer Variablen, der Nummer des Anrufers oder der Sprache weiter',
    },
  },
  actions: {
    sub_menu: { label: 'Menü', verb: 'Zu einem Menü gehen', spoken: 'Menü' },
    transfer_queue: { label: 'Warteschlange', verb: 'An eine Warteschlange leiten', spoken: 'Warteschlange' },
    transfer_extension: { label: 'Nebenstelle', verb: 'An eine Nebenstelle leiten', spoken: 'Nebenstelle' },
    voicemail: { label: 'Voicemail', verb: 'Eine Nachricht aufnehmen', spoken: 'Voicemail' },
    play_audio: { label: 'Aufnahme', verb: 'Eine Aufnahme abspielen', spoken: 'Aufnahme' },
    http_api_call: { label: 'Webdienst', verb: 'Einen Webdienst fragen', spoken: 'Webdienst' },
    hangup: { label: 'Auflegen', verb: 'Auflegen', spoken: 'Auflegen' },
  },
  mailbox: 'Mailbox {mailbox}',
  hangupCauses: steps.hangupCauses,
  keys: {
    key: 'Taste {key}',
    star: 'Stern',
    hash: 'Raute',
  },
  exits: {
    t: 'Keine Eingabe',
    i: 'Falsche Taste',
    next: 'Dann',
    open: 'Offen',
    closed: 'Geschlossen',
    holiday: 'Feiertag',
    done: 'Eingegeben',
    else: 'Sonst',
  },
  keyOf: '{key} in {menu}',
  chosen: {
    menu: 'Menü {menu}',
    menus: '{count, plural, one {# Menü} other {# Menüs}}',
    keys: '{count, plural, one {# Taste} other {# Tasten}}',
    both: '{menus} und {keys}',
  },
  exitHints: {
    message: 'Wenn die Durchsage gesprochen oder mit einer Taste übersprungen ist',
    open: 'Innerhalb der Öffnungszeiten',
    closed: 'Außerhalb der Öffnungszeiten',
    holiday: 'An einem Feiertag; ohne Wahl hier gilt er als geschlossener Tag',
    collect: 'Wenn die Nummer eingegeben und, wo das verlangt ist, bestätigt ist',
    else: 'Wenn kein Fall zutrifft',
    case: 'Wenn der Wert {conditions}',
  },
  conditions: {
    equals: '{value} ist',
    not_equals: 'nicht {value} ist',
    starts_with: 'mit {value} beginnt',
    one_of: 'eines von {value} ist',
    exists: 'bekannt ist',
    greater_than: 'größer als {value} ist',
    less_than: 'kleiner als {value} ist',
    empty: 'leer',
    either: '{first} oder {other}',
  },
  asWhenClosed: 'Wie geschlossen',
  branch: {
    ops: {
      equals: 'ist',
      not_equals: 'ist nicht',
      starts_with: 'beginnt mit',
      one_of: 'ist eines von',
      exists: 'ist bekannt',
      greater_than: 'ist größer als',
      less_than: 'ist kleiner als',
    },
  },
} satisfies Words<typeof english>
