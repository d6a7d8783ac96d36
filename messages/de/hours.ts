import type { hours as english } from '../en/hours.ts'
import type { Words } from '../words.ts'

export const hours = {
  title: 'Öffnungszeiten',
  description: 'Von Hand öffnen oder schließen. Anrufende merken es sofort; veröffentlichen müssen Sie nichts.',
  notPublished: 'Noch nicht veröffentlicht: Anrufende begegnen dem nicht.',
  unreadable: 'Die Zeiten sind nicht lesbar',
  states: {
    open: 'Offen',
    closed: 'Geschlossen',
    holiday: 'Feiertag',
  },
  until: '{state} bis {time}',
  allWeek: '{state} die ganze Woche',
  tomorrow: 'morgen {time}',
  byHand: {
    open: 'Von Hand geöffnet',
    closed: 'Von Hand geschlossen',
  },
  byHours: 'Nach Plan',
  rightNow: 'Im Moment',
  rightNowOf: '{menu} im Moment',
  countAgain: 'Für {menu} gilt wieder der Plan',
  nowOpen: '{menu} ist jetzt für Anrufende offen',
  nowClosed: '{menu} ist jetzt für Anrufende geschlossen',
  undo: 'Rückgängig',
  setBy: 'von {who}, <ago></ago>',
  untilTime: 'bis {time}',
  untilTimeStart: 'Bis {time}',
  untilLabel: 'Bis',
  untilTakenBack: 'Bis auf Widerruf',
  set: 'Festlegen',
  cancel: 'Abbrechen',
  forAnHour: 'Für eine Stunde',
  forFourHours: 'Für vier Stunden',
  untilMidnight: 'Bis Mitternacht',
  untilATime: 'Bis zu einer Uhrzeit …',
} satisfies Words<typeof english>
