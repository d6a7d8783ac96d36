import { hoursConfigSchema } from 'ivr-runtime/domain/flow/kinds/hours'
import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { catalogue } from '../../messages/catalogue.ts'
import type { Locale } from '../../messages/locales.ts'
import { formatsOf } from '../ui/format.ts'
import { type HoursTexts, hoursInWords, hoursNow } from './hours-now.ts'

const textsIn = (locale: Locale): HoursTexts => ({
  t: createTranslator({ locale, messages: catalogue[locale], namespace: 'hours' }),
  dateLocale: formatsOf(locale).dateLocale,
})

const config = hoursConfigSchema.parse({
  time_zone: 'America/New_York',
  weekly: {
    mon: [
      ['09:00', '12:07'],
      ['13:00', '17:00'],
    ],
    tue: [['22:00', '02:00']],
    fri: [['09:00', '17:00']],
  },
  holidays: [{ date: '2026-12-25', name: 'Christmas Day', every_year: true }],
})

test.each([
  // New York is five hours behind in November.
  ['2026-11-23T14:00:00Z', 'Open until 12:07'],
  ['2026-11-23T17:06:59Z', 'Open until 12:07'],
  ['2026-11-23T17:07:00Z', 'Closed until 13:00'],
  ['2026-11-23T22:00:00Z', 'Closed until tomorrow 22:00'],
  ['2026-11-25T05:30:00Z', 'Open until 02:00'],
  ['2026-11-25T04:30:00Z', 'Open until tomorrow 02:00'],
  ['2026-11-21T12:00:00Z', 'Closed until Mon 09:00'],
  ['2026-12-25T15:00:00Z', 'Christmas Day until tomorrow 00:00'],
])('at %s it is %s', (at, words) => expect(hoursInWords(config, new Date(at), textsIn('en'))).toBe(words))

test('in German, too', () => {
  const at = (moment: string) => hoursInWords(config, new Date(moment), textsIn('de'))
  expect(at('2026-11-23T14:00:00Z')).toBe('Offen bis 12:07')
  expect(at('2026-11-23T22:00:00Z')).toBe('Geschlossen bis morgen 22:00')
  expect(at('2026-11-21T12:00:00Z')).toBe('Geschlossen bis Mo 09:00')
})

test('hours that never change say so', () => {
  const always = hoursConfigSchema.parse({
    time_zone: 'UTC',
    weekly: Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]]),
    ),
  })
  expect(hoursNow(always, new Date('2026-11-23T12:00:00Z'))).toEqual({ state: 'open', until: null })
  expect(hoursInWords(hoursConfigSchema.parse({ time_zone: 'UTC' }), new Date(), textsIn('en'))).toBe('Closed all week')
})
