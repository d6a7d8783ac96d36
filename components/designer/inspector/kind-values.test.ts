import { expect, test } from 'vitest'
import { sentence } from '../../app/sentence.ts'
import type { MenuConfig } from '../draft/draft.ts'
import { checkKindValues, toConfig, toKindValues } from './kind-values.ts'
import { inspectorTextsIn } from './testing/inspector-texts-in.ts'

const texts = { t: inspectorTextsIn('en'), said: sentence }

const hours: MenuConfig = {
  time_zone: 'Europe/London',
  weekly: {
    mon: [
      ['09:00', '12:30'],
      ['13:30', '17:00'],
    ],
    sat: [['22:00', '02:00']],
  },
  holidays: [{ date: '2026-12-25', name: 'Christmas Day', every_year: true }, { date: '2027-05-01' }],
}
const collect: MenuConfig = {
  variable: 'account',
  min_digits: 6,
  max_digits: 8,
  terminator: '*',
  inter_digit_timeout_seconds: 4,
  confirm: true,
  masked: false,
}
const branch: MenuConfig = {
  on: '{language}',
  cases: [
    { exit: 'french', op: 'one_of', value: ['fr', 'fr-CA'] },
    { exit: 'known', op: 'exists' },
    { exit: 'uk', op: 'starts_with', value: '+44' },
  ],
}

test.each([
  ['hours', hours],
  ['collect', collect],
  ['branch', branch],
] as const)('the settings of the kind %s come out of their form as they went in', (kind, config) => {
  expect(toConfig(kind, toKindValues(config))).toEqual(config)
  expect(checkKindValues(kind, toKindValues(config), texts)).toEqual({})
})

test('times are stored tidily and in order, whatever was typed first', () => {
  const values = toKindValues({ time_zone: 'UTC' })
  values.weekly.tue = [
    { from: '1330', to: '5 pm' },
    { from: '9', to: '12.30' },
  ]
  expect(toConfig('hours', values)).toEqual({
    time_zone: 'UTC',
    weekly: {
      tue: [
        ['09:00', '12:30'],
        ['13:30', '17:00'],
      ],
    },
    holidays: [],
  })
})

test('what is wrong is said at its field, with the day, the holiday or the case', () => {
  const values = toKindValues(hours)
  values.weekly.mon = [{ from: 'nine', to: '17:00' }]
  values.holidays = [{ date: '', name: '', everyYear: false }]
  values.timeZone = 'Nowhere'
  expect(checkKindValues('hours', values, texts)).toEqual({
    weekly: expect.stringMatching(/^Monday: .*must be a time/i),
    holidays: expect.stringMatching(/^Holiday 1, date: .*must be a date/i),
    timeZone: expect.stringContaining('time zone'),
  })
  expect(
    checkKindValues('collect', { ...toKindValues(collect), variable: 'A b', minDigits: 'x', maxDigits: '' }, texts),
  ).toEqual({
    variable: expect.stringContaining('lower-case'),
    minDigits: expect.any(String),
    maxDigits: expect.any(String),
  })
  const cases = [{ exit: 'Not So', op: 'equals' as const, value: '' }]
  expect(checkKindValues('branch', { ...toKindValues(branch), on: 'x', cases }, texts)).toEqual({
    on: expect.stringContaining('variable'),
    cases: expect.stringMatching(/^Case 1, exit: /),
  })
})

test('a menu with keys and a message need nothing', () => {
  for (const kind of ['menu', 'message'] as const) {
    expect(toConfig(kind, toKindValues(hours))).toBeNull()
    expect(checkKindValues(kind, toKindValues(hours), texts)).toEqual({})
  }
})
