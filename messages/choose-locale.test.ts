import { expect, test } from 'vitest'
import { chooseLocale } from './choose-locale.ts'

test.each([
  [undefined, null, 'en'],
  [undefined, '', 'en'],
  [undefined, 'de-DE,de;q=0.9,en;q=0.8', 'de'],
  [undefined, 'en-US,en;q=0.9,de;q=0.8', 'en'],
  [undefined, 'fr-FR,de;q=0.4,en;q=0.6', 'en'],
  [undefined, 'fr;q=0.9, de ; q=0.5', 'de'],
  [undefined, 'de;q=0, en', 'en'],
  [undefined, 'fr, *', 'en'],
  ['de', 'en', 'de'],
  ['en', 'de', 'en'],
  ['xx', 'de', 'de'],
  ['', ';;q=,=,q=x', 'en'],
])('chosen %j, the browser asks for %j: %s', (chosen, accepted, locale) => {
  expect(chooseLocale(chosen, accepted)).toBe(locale)
})
