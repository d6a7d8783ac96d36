import { describe, expect, test } from 'vitest'
import { formatsOf } from './format.ts'

const now = new Date(2026, 10, 21, 15, 4, 5)
const hourAgo = new Date(now.getTime() - 3_600_000)

describe('English', () => {
  const format = formatsOf('en')
  test('numbers, sizes, moments, languages', () => {
    expect(format.number(1234.5)).toBe('1,234.5')
    expect(format.bytes(15_200)).toBe('15.2 kB')
    expect(format.bytes(999)).toBe('999 B')
    expect([0, 0.0025, 0.25, 1].map(format.share)).toEqual(['0%', '<1%', '25%', '100%'])
    expect(format.relative(hourAgo, now)).toBe('1 hr. ago')
    expect(format.relative(now, now)).toBe('just now')
    expect(format.dateTime(now, 'dayAndTime')).toBe('21 Nov, 15:04:05')
    expect(format.language('de')).toBe('German')
    expect(format.language('no such tag')).toBe('no such tag')
  })
})

describe('German', () => {
  const format = formatsOf('de')
  test('numbers, sizes, moments, languages', () => {
    expect(format.number(1234.5)).toBe('1.234,5')
    expect(format.bytes(15_200)).toBe('15,2 kB')
    expect([0.0025, 0.25].map(format.share)).toEqual(['<1\u00a0%', '25\u00a0%'])
    expect(format.relative(hourAgo, now)).toBe('vor 1 Std.')
    expect(format.relative(now, now)).toBe('gerade eben')
    expect(format.dateTime(now, 'time')).toBe('15:04:05')
    expect(format.language('de')).toBe('Deutsch')
  })
})
