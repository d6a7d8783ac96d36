import type { Flow, Menu } from '../../domain/flow/flow.ts'
import { menuOf } from '../walk.ts'
import { type Exploration, menusTo } from './exploration.ts'

/** A menu that calls come to. `spot`: the first at which they do. `before`: the menus on the way there. */
export type ReachedMenu = { menu: Menu; spot: number; before: ReadonlySet<string> }

/** The menus that calls come to, also those that pass them on without a word, in the order in which they were found. */
export function reachedMenus(flow: Flow, { spots }: Exploration): Map<string, ReachedMenu> {
  const reached = new Map<string, ReachedMenu>()
  spots.forEach((each, spot) => {
    const { from } = each
    const before = 'spot' in from ? spots[from.spot]?.state.menuId : undefined
    let last = before === undefined ? undefined : reached.get(before)
    for (const menuId of menusTo(each)) {
      const menu = menuOf(flow, menuId)
      if (!menu) continue
      if (!reached.has(menuId)) {
        reached.set(menuId, { menu, spot, before: last ? new Set(last.before).add(last.menu.menuId) : new Set() })
      }
      last = reached.get(menuId)
    }
  })
  return reached
}
