import type { Menu } from './flow.ts'
import type { BranchCase } from './kinds/branch.ts'
import { newProblem } from './new-problem.ts'
import type { Problem } from './problem.ts'

/** Whether every case of a branch can be taken. */
export function checkBranches(menu: Menu): Problem[] {
  if (menu.kind !== 'branch') return []
  const { menuId } = menu
  const conditions = menu.config.cases.map(conditionOf)
  return menu.config.cases.flatMap(({ exit }, index) => {
    if (conditions.indexOf(conditions[index] ?? '') === index) return []
    const place = { menuId, key: exit, field: `config.cases.${index}` }
    return newProblem('warning', 'case_unreachable', { menu: menuId, number: index + 1, exit }, place)
  })
}

const conditionOf = ({ exit: _, ...condition }: BranchCase): string => JSON.stringify(condition)
