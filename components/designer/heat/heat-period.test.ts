import { expect, test } from 'vitest'
import { periodRange } from './heat-period.ts'

const now = new Date('2026-11-21T15:30:00')
const at = (text: string) => new Date(text).toISOString()

test('today, seven and thirty days end with today, and hold it', () => {
  const to = at('2026-11-22T00:00:00')
  expect(periodRange({ kind: 'today' }, now)).toEqual({ from: at('2026-11-21T00:00:00'), to })
  expect(periodRange({ kind: 'week' }, now)).toEqual({ from: at('2026-11-15T00:00:00'), to })
  expect(periodRange({ kind: 'month' }, now)).toEqual({ from: at('2026-10-23T00:00:00'), to })
})

test('days of one’s own are both included, and must be in order', () => {
  const period = (first: string, last: string) => periodRange({ kind: 'custom', first, last }, now)
  expect(period('2026-11-01', '2026-11-01')).toEqual({ from: at('2026-11-01T00:00:00'), to: at('2026-11-02T00:00:00') })
  expect(period('2026-11-02', '2026-11-01')).toBeNull()
  expect(period('', '2026-11-01')).toBeNull()
})
