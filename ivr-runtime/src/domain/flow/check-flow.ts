import { menusAfter } from './after-menu.ts'
import { checkBranches } from './check-branches.ts'
import { checkCircles } from './check-circles.ts'
import { checkHours } from './check-hours.ts'
import { checkLanguages } from './check-languages.ts'
import { checkOptions } from './check-options.ts'
import { checkPrompts } from './check-prompts.ts'
import { checkReach } from './check-reach.ts'
import { checkTransfers } from './check-transfers.ts'
import { checkVariables } from './check-variables.ts'
import type { Flow, Menu } from './flow.ts'
import { newProblem } from './new-problem.ts'
import type { Problem } from './problem.ts'
import { atKey } from './problem-values.ts'
import { repeated } from './repeated.ts'

/** Everything that is wrong with a flow, errors first. Errors keep it from being published. */
export function checkFlow(flow: Flow): Problem[] {
  const names = new Set(flow.menus.map((menu) => menu.menuId))
  const problems = [
    ...checkRoot(flow),
    ...checkMenuNames(flow),
    ...flow.menus.flatMap((menu) => [
      ...checkOptions(menu),
      ...checkTargets(menu, names),
      ...checkPrompts(menu),
      ...checkHours(menu),
      ...checkBranches(menu),
    ]),
    ...checkVariables(flow),
    ...checkLanguages(flow),
    ...checkReach(flow),
    ...checkCircles(flow),
    ...checkTransfers(flow),
  ]
  return problems.sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
}

function checkRoot(flow: Flow): Problem[] {
  if (flow.menus.length === 0) {
    return [newProblem('error', 'no_menus', {}, {})]
  }
  if (flow.menus.some((menu) => menu.menuId === flow.rootMenuId)) return []
  return [newProblem('error', 'root_missing', { menu: flow.rootMenuId }, { field: 'rootMenuId' })]
}

function checkMenuNames(flow: Flow): Problem[] {
  return repeated(flow.menus.map((menu) => menu.menuId)).map((menuId) =>
    newProblem('error', 'duplicate_menu', { menu: menuId }, { menuId }),
  )
}

function checkTargets(menu: Menu, names: ReadonlySet<string>): Problem[] {
  const { menuId } = menu
  return menu.options.flatMap(({ key, action }) => {
    const missing = menusAfter(action).filter((target) => !names.has(target.menuId))
    return missing.map((target) => {
      const values = { ...atKey(menuId, key), target: target.menuId }
      return newProblem('error', 'target_menu_missing', values, { menuId, key, field: target.field })
    })
  })
}
