import { expect, test } from 'vitest'
import { timeOfDay } from './time-of-day.ts'

test.each([
  ['9', '09:00'],
  ['09:00', '09:00'],
  ['9.30', '09:30'],
  ['1730', '17:30'],
  ['930', '09:30'],
  [' 5 pm ', '17:00'],
  ['12am', '00:00'],
  ['12:30 PM', '12:30'],
  ['24:00', '24:00'],
  ['0', '00:00'],
])('%j is %s', (typed, time) => expect(timeOfDay(typed)).toBe(time))

test.each(['', 'nine', '25', '9:60', '24:30', '13 pm', '0 am', '12345', '9:5'])('%j is no time', (typed) =>
  expect(timeOfDay(typed)).toBeNull(),
)
