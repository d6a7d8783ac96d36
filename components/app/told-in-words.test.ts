import { globSync, readFileSync } from 'node:fs'
import { newProblem } from 'ivr-runtime/domain/flow/new-problem'
import { atKey } from 'ivr-runtime/domain/flow/problem-values'
import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../messages/catalogue.ts'
import { serverRefusals } from '../../messages/en/server-refusals.ts'
import type { Locale } from '../../messages/locales.ts'
import type { FieldRefusal } from './refusal.ts'
import { problemTextsIn } from './testing/problem-texts-in.ts'
import { refusalTextsIn } from './testing/refusal-texts-in.ts'
import { toldInWords } from './told-in-words.ts'

const told = (locale: Locale, message: string, fields: FieldRefusal[] = []) =>
  toldInWords(message, fields, {
    t: createTranslator({ locale, messages: catalogue[locale], namespace: 'serverRefusals' }),
    refusals: refusalTextsIn(locale),
    problems: problemTextsIn(locale),
  })

describe('what the server refuses', () => {
  test('because of the problems of a draft names them in German', () => {
    const missing = newProblem('error', 'target_menu_missing', { ...atKey('main', '1'), target: 'gone' }, {})
    const empty = newProblem('error', 'prompt_empty', { menu: 'late', words: 'own' }, {})
    const fields = [missing, empty].map(({ code, values, message }) => ({
      ...{ path: 'menus.main', message, problem: { code, values } },
    }))
    const english = `The draft cannot be published: ${missing.message} ${empty.message} And 3 more.`
    expect(told('de', english, fields)).toBe(
      'Der Entwurf lässt sich nicht veröffentlichen: Taste 1 im Menü „main“ führt zum Menü „gone“, das es nicht gibt. Legen Sie es an, oder wählen Sie ein anderes. Das Menü „late“ sagt nichts. Schreiben Sie seine Ansage. Und 3 weitere.',
    )
    expect(told('en', english, fields)).toBe(english)
    expect(told('de', `The draft cannot be called: ${empty.message}`, fields)).toBe(
      'Der Entwurf lässt sich nicht anrufen: Das Menü „late“ sagt nichts. Schreiben Sie seine Ansage.',
    )
  })

  test('because of fields says in German what is wrong with each', () => {
    const fields = [
      { path: 'name', message: 'must not be empty' },
      { path: 'note', message: 'must be at most 500 characters' },
    ]
    const english = 'name must not be empty; note must be at most 500 characters.'
    expect(told('de', english, fields)).toBe('name darf nicht leer sein; note darf höchstens 500 Zeichen haben.')
    expect(told('en', english, fields)).toBe(english)
  })

  test('as a whole is told with its names', () => {
    const english = 'There is already a menu called "main".'
    expect(told('de', english, [{ path: 'menuId', message: 'is taken' }])).toBe('Es gibt schon ein Menü namens „main“.')
    expect(told('en', english)).toBe(english)
  })

  test('and nobody has words for comes through as it is', () => {
    expect(told('de', 'Nobody said this before.')).toBe('Nobody said this before.')
  })
})

test('every sentence that has words in German is one that the server says', () => {
  const root = new URL('../../', import.meta.url).pathname
  const files = globSync('server/**/*.ts', { cwd: root }).filter((file) => !file.endsWith('.test.ts'))
  const server = files.map((file) => readFileSync(`${root}${file}`, 'utf8')).join('\n')
  const longest = (text: string) => text.split(/"?\{\w+\}"?/).toSorted((a, b) => b.length - a.length)[0] ?? text
  expect(Object.values(serverRefusals).filter((text) => !server.includes(longest(text)))).toEqual([])
})
