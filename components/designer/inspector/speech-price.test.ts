import { expect, test } from 'vitest'
import type { Locale } from '../../../messages/locales.ts'
import { formatsOf } from '../../ui/format.ts'
import { priceInWords, speechPrice } from './speech-price.ts'
import { inspectorTextsIn } from './testing/inspector-texts-in.ts'

test('speech is priced by the characters or the minutes of its model', () => {
  expect(speechPrice('x'.repeat(1_000), 'tts-1')).toBeCloseTo(0.015)
  expect(speechPrice('x'.repeat(1_000), 'tts-1-hd')).toBeCloseTo(0.03)
  expect(speechPrice(Array(150).fill('word').join(' '), 'gpt-4o-mini-tts')).toBeCloseTo(0.015)
  expect(speechPrice('Hello', 'a-model-of-our-own')).toBeNull()
})

test('small prices stay readable', () => {
  const price = (usd: number, locale: Locale = 'en') => priceInWords(usd, inspectorTextsIn(locale), formatsOf(locale))
  expect(price(0.00001, 'de')).toBe('weniger als 0,0001\u00a0$')
  expect(price(0.00001)).toBe('less than $0.0001')
  expect(price(0.00123)).toBe('$0.0012')
  expect(price(0.5)).toBe('$0.50')
})
