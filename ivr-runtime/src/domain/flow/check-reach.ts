import { leavesFlow, menuAfter } from './after-menu.ts'
import type { Flow, Menu } from './flow.ts'
import type { Problem } from './problem.ts'

/** Whether every menu can be reached, and left again by pressing keys. */
export function checkReach(flow: Flow): Problem[] {
  const menus = new Map(flow.menus.map((menu) => [menu.menuId, menu]))
  const reachable = menusFrom(flow.rootMenuId, menus)
  const problems: Problem[] = []
  for (const menu of flow.menus) {
    const { menuId } = menu
    if (!reachable.has(menuId) && menus.has(flow.rootMenuId)) {
      problems.push({
        severity: 'warning',
        code: 'menu_unreachable',
        message: `No path leads to menu "${menuId}". Point an option at it or delete it.`,
        place: { menuId },
      })
    }
    if (menu.options.length > 0 && !hasWayOut(menuId, menus)) {
      problems.push({
        severity: 'warning',
        code: 'loop_without_exit',
        message: `From menu "${menuId}" no key leads to a transfer, voicemail or hang-up: callers go round in circles. Add a way out.`,
        place: { menuId },
      })
    }
  }
  return problems
}

function menusFrom(start: string, menus: ReadonlyMap<string, Menu>): Set<string> {
  const seen = new Set<string>()
  const open = [start]
  for (let menuId = open.pop(); menuId !== undefined; menuId = open.pop()) {
    const menu = menus.get(menuId)
    if (!menu || seen.has(menuId)) continue
    seen.add(menuId)
    for (const option of menu.options) {
      const next = menuAfter(option.action)
      if (next !== null) open.push(next)
    }
  }
  return seen
}

// A way out by a broken target is somebody else's problem: it is reported there and counts as a way out here.
function hasWayOut(start: string, menus: ReadonlyMap<string, Menu>): boolean {
  for (const menuId of menusFrom(start, menus)) {
    const out = menus.get(menuId)?.options.some(({ action }) => {
      const next = menuAfter(action)
      return leavesFlow(action) || (next !== null && !menus.has(next))
    })
    if (out) return true
  }
  return false
}
