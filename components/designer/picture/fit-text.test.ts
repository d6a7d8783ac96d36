import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitText, wrapText } from './fit-text.ts'

const look = { measure: (text: string) => Array.from(text).length * 10 }

describe('a text in a picture', () => {
  test('is cut off where there is no more room', () => {
    expect(fitText(look, 'Welcome to us', '', 200)).toBe('Welcome to us')
    expect(fitText(look, 'Welcome to us', '', 80)).toBe('Welcome…')
  })

  test('is broken between words, and says that there is more', () => {
    expect(wrapText(look, 'one two three four', '', 80, 3)).toEqual(['one two', 'three', 'four'])
    expect(wrapText(look, 'one two three four', '', 80, 2)).toEqual(['one two', 'three …'])
    expect(wrapText(look, 'one\n\ntwo', '', 80, 3)).toEqual(['one', '', 'two'])
  })

  test('is never wider than its room', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 20, max: 400 }), (text, width) => {
        const lines = wrapText(look, text, '', width, 3)
        expect(lines.length).toBeLessThanOrEqual(3)
        for (const line of lines) expect(look.measure(line)).toBeLessThanOrEqual(width)
      }),
    )
  })
})
