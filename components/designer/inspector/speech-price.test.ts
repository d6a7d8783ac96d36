import { expect, test } from 'vitest'
import { priceInWords, speechPrice } from './speech-price.ts'

test('speech is priced by the characters or the minutes of its model', () => {
  expect(speechPrice('x'.repeat(1_000), 'tts-1')).toBeCloseTo(0.015)
  expect(speechPrice('x'.repeat(1_000), 'tts-1-hd')).toBeCloseTo(0.03)
  expect(speechPrice(Array(150).fill('word').join(' '), 'gpt-4o-mini-tts')).toBeCloseTo(0.015)
  expect(speechPrice('Hello', 'a-model-of-our-own')).toBeNull()
})

test('small prices stay readable', () => {
  expect(priceInWords(0.00001)).toBe('less than $0.0001')
  expect(priceInWords(0.00123)).toBe('$0.0012')
  expect(priceInWords(0.5)).toBe('$0.50')
})
