import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'
import { locales } from './locales.ts'

type Texts = { [key: string]: string | Texts }

/** Every text by its path: `frame.pages.ivrs`. */
const flat = (texts: Texts, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flat(value, `${path}${key}.`),
  )

/** What a text is filled with, and its tags: `{count, plural, …}` → `count`, `<b>` → `<b>`. The words of a case are none. */
const places = (text: string) => [
  ...new Set(
    [...text.matchAll(/(?<!(?:=\d+|one|other) )\{\s*([a-zA-Z]\w*)\s*[,}]|<(\w+)>/g)].map(
      ([, name, tag]) => name ?? `<${tag}>`,
    ),
  ),
]

const english = flat(catalogue.en)

describe.each(locales)('the catalogue in %s', (locale) => {
  const texts = new Map(flat(catalogue[locale]))

  test('has the keys of the English one, and no others', () => {
    expect([...texts.keys()].toSorted()).toEqual(english.map(([key]) => key).toSorted())
  })

  test('has no empty text, and none with spaces at its ends', () => {
    expect([...texts].filter(([, text]) => text === '' || text.trim() !== text)).toEqual([])
  })

  test('fills the same places as the English one', () => {
    const differing = english.filter(([key, text]) => {
      const own = places(texts.get(key) ?? '')
      return own.toSorted().join() !== places(text).toSorted().join()
    })
    expect(differing.map(([key, text]) => [key, text, texts.get(key)])).toEqual([])
  })

  test('has a file for each area', () => {
    const files = (of: string) => readdirSync(new URL(`./${of}/`, import.meta.url)).toSorted()
    expect(files(locale)).toEqual(files('en'))
    expect(Object.keys(catalogue[locale])).toHaveLength(files(locale).length)
  })
})

test('German is not English: few texts are the same, and those are names', () => {
  const german = new Map(flat(catalogue.de))
  const same = english.filter(([key, text]) => german.get(key) === text && /[a-z]{4}/.test(text))
  expect(same.length / english.length).toBeLessThan(0.1)
})
