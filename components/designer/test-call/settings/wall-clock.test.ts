import { expect, test } from 'vitest'
import { momentOf, wallClockOf } from './wall-clock.ts'

test.each([
  ['2026-11-22T03:00', 'America/New_York', '2026-11-22T08:00:00.000Z'],
  ['2026-07-01T00:00', 'Europe/Berlin', '2026-06-30T22:00:00.000Z'],
  ['2026-03-29T03:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25T12:00', 'Europe/Berlin', '2026-10-25T11:00:00.000Z'],
  ['2026-01-01T05:45', 'Asia/Kathmandu', '2026-01-01T00:00:00.000Z'],
])('%s in %s is %s, and back', (local, zone, moment) => {
  expect(momentOf(local, zone)?.toISOString()).toBe(moment)
  expect(wallClockOf(new Date(moment), zone)).toBe(local)
})

test('what is no date and time is no moment', () => {
  expect(momentOf('', 'UTC')).toBeNull()
})
