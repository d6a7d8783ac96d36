import { leavesFlow, menusAfter } from './after-menu.ts'
import type { Flow, Menu } from './flow.ts'
import { newProblem } from './new-problem.ts'
import type { Problem } from './problem.ts'

/** Whether every menu can be reached, and left again by pressing keys. */
export function checkReach(flow: Flow): Problem[] {
  const menus = new Map(flow.menus.map((menu) => [menu.menuId, menu]))
  const reachable = menusFrom(flow.rootMenuId, menus)
  const withWayOut = menusWithWayOut(menus)
  const problems: Problem[] = []
  for (const menu of flow.menus) {
    const { menuId } = menu
    if (!reachable.has(menuId) && menus.has(flow.rootMenuId)) {
      problems.push(newProblem('warning', 'menu_unreachable', { menu: menuId, reason: 'no_path' }, { menuId }))
    }
    if (menu.options.length > 0 && !withWayOut.has(menuId)) {
      const reason = menu.kind === 'menu' ? 'keys' : 'options'
      problems.push(newProblem('warning', 'loop_without_exit', { menu: menuId, reason }, { menuId }))
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
      open.push(...menusAfter(option.action).map((next) => next.menuId))
    }
  }
  return seen
}

/** The menus from which keys lead out of the flow, found from the exits backwards. */
function menusWithWayOut(menus: ReadonlyMap<string, Menu>): Set<string> {
  const before = new Map<string, string[]>()
  const found = new Set<string>()
  const open: string[] = []
  for (const { menuId, options } of menus.values()) {
    for (const { action } of options) {
      if (leavesFlow(action)) open.push(menuId)
      for (const { menuId: next } of menusAfter(action)) {
        // A broken target is somebody else's problem: it is reported there and counts as a way out here.
        if (!menus.has(next)) open.push(menuId)
        const known = before.get(next)
        if (known) known.push(menuId)
        else before.set(next, [menuId])
      }
    }
  }
  for (let menuId = open.pop(); menuId !== undefined; menuId = open.pop()) {
    if (found.has(menuId)) continue
    found.add(menuId)
    open.push(...(before.get(menuId) ?? []))
  }
  return found
}
