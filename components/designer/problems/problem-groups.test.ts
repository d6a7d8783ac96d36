import type { Problem } from 'ivr-runtime/domain/flow/problem'
import { describe, expect, test } from 'vitest'
import { problemGroups, type Shown } from './problem-groups.ts'

const problem = (code: Problem['code'], menuId: string, severity: Problem['severity'] = 'warning'): Problem => ({
  severity,
  code,
  message: `Menu "${menuId}" has ${code.replaceAll('_', ' ')}.`,
  values: {},
  place: { menuId },
})
const some = [
  problem('no_options', 'sales', 'error'),
  problem('prompt_long', 'main'),
  problem('too_many_options', 'sales'),
  problem('path_too_long', 'main'),
]
const textOf = ({ message }: Problem) => message
const shown = (problems: Problem[], which: Shown, search: string) =>
  problemGroups(problems, which, search, textOf).map(({ severity, problems }) => [
    severity,
    ...problems.map((each) => each.problem.code),
  ])

describe('the problems panel', () => {
  test('shows errors first, and what is wrong with one menu together', () => {
    expect(shown(some, 'all', '')).toEqual([
      ['error', 'no_options'],
      ['warning', 'prompt_long', 'path_too_long', 'too_many_options'],
    ])
  })

  test('shows only errors or only warnings where that is wanted', () => {
    expect(shown(some, 'error', '')).toEqual([['error', 'no_options']])
    expect(shown(some, 'warning', 'sales')).toEqual([['warning', 'too_many_options']])
  })

  test('finds problems by all the words that were typed', () => {
    expect(shown(some, 'all', ' OPTIONS  many ')).toEqual([['warning', 'too_many_options']])
    expect(shown(some, 'all', 'nothing')).toEqual([])
  })

  test('tells two of the same kind at one place apart', () => {
    const [group] = problemGroups([problem('prompt_long', 'main'), problem('prompt_long', 'main')], 'all', '', textOf)
    expect(new Set(group?.problems.map(({ id }) => id)).size).toBe(2)
  })
})
