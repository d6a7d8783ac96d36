import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { catalogue } from '../../../messages/catalogue.ts'
import type { Locale } from '../../../messages/locales.ts'
import { wordsIn } from '../nodes/testing/words-in.ts'
import { labelOf } from './path-label.tsx'

const labelIn = (locale: Locale) => (path: Parameters<typeof labelOf>[0]) =>
  labelOf(path, wordsIn(locale), createTranslator({ locale, messages: catalogue[locale], namespace: 'designerCanvas' }))

const paths: Parameters<typeof labelOf>[0][] = [
  { digit: '1', kind: 'option' },
  { digit: 't', kind: 'option' },
  { digit: '3', kind: 'next' },
  { digit: '2', kind: 'fail' },
]

test('a path says what it is taken for', () => {
  expect(paths.map(labelIn('en'))).toEqual(['1', 'No input', 'then', 'nobody answers'])
  expect(paths.map(labelIn('de'))).toEqual(['1', 'Keine Eingabe', 'dann', 'niemand nimmt ab'])
})
