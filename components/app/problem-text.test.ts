import { newProblem } from 'ivr-runtime/domain/flow/new-problem'
import type { Problem } from 'ivr-runtime/domain/flow/problem'
import { problemCodes } from 'ivr-runtime/domain/flow/problem'
import { atKey } from 'ivr-runtime/domain/flow/problem-values'
import { describe, expect, test } from 'vitest'
import { everyProblem } from '../../ivr-runtime/test/every-problem.ts'
import { catalogue } from '../../messages/catalogue.ts'
import { type Locale, locales } from '../../messages/locales.ts'
import { problemText } from './problem-text.ts'
import { problemTextsIn } from './testing/problem-texts-in.ts'
import { refusalTextsIn } from './testing/refusal-texts-in.ts'

/** What the server adds to the checks, by the settings and the library. */
const ofServer = (['recording', 'dial_string'] as const).map((reason) =>
  newProblem(
    'warning',
    'target_invalid',
    { ...atKey('main', '1'), reason, value: 'a/b' },
    { menuId: 'main', key: '1' },
  ),
)
const all = [...everyProblem, ...ofServer]

const sayIn = (locale: Locale) => (problem: Problem) =>
  problemText(problemTextsIn(locale), refusalTextsIn(locale), problem)

describe.each(locales)('in %s', (locale) => {
  test('every code has a text', () => {
    expect(Object.keys(catalogue[locale].designerProblems.sentences).toSorted()).toEqual(
      Object.keys(problemCodes).toSorted(),
    )
  })

  test('every problem fills its text', () => {
    const texts = all.map(sayIn(locale))
    expect(texts.filter((text) => /designerProblems|undefined|NaN/.test(text) || text.trim() !== text)).toEqual([])
  })
})

test('the English texts say what the checks say, to the letter', () => {
  expect(all.map(sayIn('en'))).toEqual(all.map(({ message }) => message))
})

test('German names the menu, the key and the exit', () => {
  const say = sayIn('de')
  const of = (key: string) =>
    say(newProblem('error', 'target_menu_missing', { ...atKey('büro', key), target: 'weg' }, {}))
  expect(of('1')).toBe(
    'Taste 1 im Menü „büro“ führt zum Menü „weg“, das es nicht gibt. Legen Sie es an, oder wählen Sie ein anderes.',
  )
  expect(of('closed')).toContain('Ausgang „closed“ im Menü „büro“')
  const many = newProblem('warning', 'paths_unchecked', { places: 12_345 }, {})
  expect(say(many)).toContain('12.345 Stellen')
  expect(sayIn('en')(many)).toBe(many.message)
})

test('a code that has no text is told in English', () => {
  const unknown = { ...(all[0] as Problem), code: 'invented_later' as Problem['code'], message: 'As the server says.' }
  expect(sayIn('de')(unknown)).toBe('As the server says.')
})

test('German says what is wrong with a setting, too', () => {
  const settings = all.filter(({ code }) => code === 'config_invalid' || code === 'target_invalid').map(sayIn('de'))
  expect(settings).toContain(
    'Menü „office“: config.time_zone muss eine Zeitzone wie Europe/Berlin oder America/New_York sein.',
  )
  expect(settings.filter((text) => /\b(?:must|may|is|has)\b/.test(text))).toEqual([])
})
