import { expect, test } from 'vitest'
import { flowOfDraft } from '../../../test/play-call.ts'
import { draftOf, menuOf } from '../../../test/power-company.ts'
import type { Flow } from '../../domain/flow/flow.ts'
import type { BranchCase } from '../../domain/flow/kinds/branch.ts'
import { explore } from './explore.ts'

/** Callers type a number of up to 64 digits, in `menus` menus one after the other, and each is looked up. */
function lookingUp(cases: BranchCase[], menus: number): Flow {
  const exits = [...new Set(cases.map(({ exit }) => exit)), 'else']
  const of = (at: number) => {
    const next: [string, string] = at + 1 < menus ? ['sub_menu', `ask_${at + 1}`] : ['hangup', 'NORMAL_CLEARING']
    return [
      menuOf(
        `ask_${at}`,
        { done: ['sub_menu', `look_${at}`] },
        { kind: 'collect', config: { variable: 'account', min_digits: 1, max_digits: 64 } },
      ),
      menuOf(`look_${at}`, Object.fromEntries(exits.map((exit) => [exit, next])), {
        kind: 'branch',
        config: { on: '{account}', cases },
      }),
    ]
  }
  return flowOfDraft(draftOf(...Array.from({ length: menus }, (_, at) => of(at)).flat()))
}

const account = (at: number) =>
  String(10_007 ** 2 * (at + 1))
    .padEnd(1 + (at % 64), '7')
    .slice(0, 1 + (at % 64))

test('long lists of long numbers take no time to speak of, and nothing is claimed of what was left out', () => {
  const cases = Array.from({ length: 100 }, (_, at): BranchCase => {
    const value = Array.from({ length: 200 }, (_, of) => account(at * 200 + of))
    return { exit: `exit_${at % 8}`, op: 'one_of', value }
  })
  const flow = lookingUp(cases, 40)
  const begin = performance.now()
  const { exact, complete } = explore(flow)
  expect(performance.now() - begin).toBeLessThan(20_000)
  expect(exact && complete).toBe(false)
})

test('lists as they are used are looked at whole', () => {
  const cases = Array.from({ length: 20 }, (_, at): BranchCase => {
    const value = Array.from({ length: 50 }, (_, of) => String(1_000_000 + at * 50 + of))
    return { exit: `exit_${at % 8}`, op: 'one_of', value }
  })
  expect(explore(lookingUp(cases, 3))).toMatchObject({ exact: true, complete: true })
})
