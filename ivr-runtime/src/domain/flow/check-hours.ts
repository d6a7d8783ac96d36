import type { Menu } from './flow.ts'
import { newProblem } from './new-problem.ts'
import type { Problem } from './problem.ts'

/** Whether there is any hour at which opening hours are open. */
export function checkHours(menu: Menu): Problem[] {
  if (menu.kind !== 'hours') return []
  if (Object.values(menu.config.weekly).some((ranges) => ranges.length > 0)) return []
  const { menuId } = menu
  return [newProblem('warning', 'never_open', { menu: menuId }, { menuId, field: 'config.weekly' })]
}
