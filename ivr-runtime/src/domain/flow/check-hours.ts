import type { Menu } from './flow.ts'
import type { Problem } from './problem.ts'

/** Whether there is any hour at which opening hours are open. */
export function checkHours(menu: Menu): Problem[] {
  if (menu.kind !== 'hours') return []
  if (Object.values(menu.config.weekly).some((ranges) => ranges.length > 0)) return []
  const { menuId } = menu
  return [
    {
      severity: 'warning',
      code: 'never_open',
      message: `Menu "${menuId}" has no opening hours: it is always closed. Enter them.`,
      place: { menuId, field: 'config.weekly' },
    },
  ]
}
