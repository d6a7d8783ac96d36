import { expect, test } from 'vitest'
import { everyProblem } from '../../../test/every-problem.ts'
import { type Problem, problemCodes } from './problem.ts'

test('every problem that has a code is found by a check', () => {
  expect([...new Set(everyProblem.map(({ code }) => code))].toSorted()).toEqual(Object.keys(problemCodes).toSorted())
})

test('a problem carries what its sentence is made of', () => {
  const missing = everyProblem.find(({ code }) => code === 'target_menu_missing')
  expect(missing).toMatchObject({
    message: 'Key 1 of menu "main" leads to menu "gone", which is not there. Create it or choose another.',
    values: { menu: 'main', key: '1', key_kind: 'key', target: 'gone' },
  })
})

test('and each of the ways to say it', () => {
  const ways = (code: Problem['code'], value: string) =>
    new Set(everyProblem.filter((problem) => problem.code === code).map(({ values }) => values[value]))
  expect(ways('target_invalid', 'reason')).toEqual(new Set(['language', 'option', 'menu', 'flow']))
  expect(ways('menu_unreachable', 'reason')).toEqual(new Set(['no_path', 'never_taken']))
  expect(ways('loop_without_exit', 'reason')).toEqual(new Set(['keys', 'options', 'this_way']))
  expect(ways('translation_unused', 'reason')).toEqual(new Set(['no_option', 'fixed']))
  expect(ways('variable_unknown', 'key_kind')).toEqual(new Set(['none', 'key', 'exit']))
  expect(ways('target_menu_missing', 'key_kind')).toEqual(new Set(['key', 'exit']))
  expect(ways('key_not_of_kind', 'takes')).toEqual(new Set(['keys', 'exits']))
  for (const code of ['prompt_empty', 'prompt_promises_missing_key', 'option_not_mentioned', 'prompt_long'] as const) {
    expect(ways(code, 'words')).toEqual(new Set(['own', 'translated']))
  }
  for (const code of ['translation_missing', 'key_with_two_meanings'] as const) {
    const menus = [...ways(code, 'menus')].map(Number)
    expect(Math.min(...menus)).toBe(1)
    expect(Math.max(...menus)).toBeGreaterThan(1)
  }
})
