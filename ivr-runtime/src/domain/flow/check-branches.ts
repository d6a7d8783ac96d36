import type { Menu } from './flow.ts'
import type { BranchCase } from './kinds/branch.ts'
import type { Problem } from './problem.ts'

/** Whether every case of a branch can be taken. */
export function checkBranches(menu: Menu): Problem[] {
  if (menu.kind !== 'branch') return []
  const { menuId } = menu
  const conditions = menu.config.cases.map(conditionOf)
  return menu.config.cases.flatMap(({ exit }, index) => {
    if (conditions.indexOf(conditions[index] ?? '') === index) return []
    return {
      severity: 'warning' as const,
      code: 'case_unreachable' as const,
      message: `Case ${index + 1} of menu "${menuId}" (exit "${exit}") asks the same as one before it and is never taken. Change or delete it.`,
      place: { menuId, key: exit, field: `config.cases.${index}` },
    }
  })
}

const conditionOf = ({ exit: _, ...condition }: BranchCase): string => JSON.stringify(condition)
