import { menusAfter, onFailOf } from './after-menu.ts'
import type { Flow, Menu } from './flow.ts'
import { kindParts } from './menu-kind.ts'
import { newProblem } from './new-problem.ts'
import type { Problem } from './problem.ts'
import { atKey } from './problem-values.ts'

/** Whether callers whom nobody takes have somewhere to go: where no menu waited for them yet, an option has to say it. */
export function checkTransfers(flow: Flow): Problem[] {
  return menusBeforeAnyChoice(flow).flatMap(({ menuId, options }) =>
    options.flatMap(({ key, action }) => {
      if (action.type !== 'transfer_queue' && action.type !== 'transfer_extension') return []
      if (onFailOf(action) !== undefined) return []
      const place = { menuId, key, field: 'config.on_fail' }
      return newProblem('warning', 'transfer_without_return', atKey(menuId, key), place)
    }),
  )
}

/** The menus that callers come to without having been asked anything. */
function menusBeforeAnyChoice(flow: Flow): Menu[] {
  const menus = new Map(flow.menus.map((menu) => [menu.menuId, menu]))
  const found = new Map<string, Menu>()
  const open = [flow.rootMenuId]
  for (let menuId = open.pop(); menuId !== undefined; menuId = open.pop()) {
    const menu = menus.get(menuId)
    if (!menu || found.has(menuId) || kindParts[menu.kind].waits) continue
    found.set(menuId, menu)
    for (const { action } of menu.options) open.push(...menusAfter(action).map((target) => target.menuId))
  }
  return [...found.values()]
}
