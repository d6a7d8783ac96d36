import type { RouterOutputs } from '../../../app/trpc.ts'
import { choiceId } from '../call-path.ts'

export type TestRun = RouterOutputs['ivrTest']['run']
export type TestResult = TestRun['results'][number]

/** What tests say of a menu or an option. */
export type TestMark = 'covered' | 'failed'

/** Marks of menus by their name, and of options by `choiceId`. */
export type TestMarks = { menus: ReadonlyMap<string, TestMark>; choices: ReadonlyMap<string, TestMark> }

export const noMarks: TestMarks = { menus: new Map(), choices: new Map() }

/** What of a flow the tests came by, and where one failed. */
export function testMarks(results: readonly Pick<TestResult, 'steps' | 'menus' | 'choices'>[]): TestMarks {
  const menus = new Map<string, TestMark>()
  const choices = new Map<string, TestMark>()
  for (const result of results) {
    for (const menuId of result.menus) if (!menus.has(menuId)) menus.set(menuId, 'covered')
    for (const [menuId, key] of result.choices) {
      const id = choiceId(menuId, key)
      if (!choices.has(id)) choices.set(id, 'covered')
    }
    const failed = result.steps.find(({ status }) => status === 'failed')
    if (!failed?.menu) continue
    menus.set(failed.menu, 'failed')
    if (failed.key !== null) choices.set(choiceId(failed.menu, failed.key), 'failed')
  }
  return { menus, choices }
}
