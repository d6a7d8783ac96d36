import { comesBack, menusAfter } from './after-menu.ts'
import type { Flow, Menu } from './flow.ts'
import { kindParts } from './menu-kind.ts'
import { newProblem } from './new-problem.ts'
import type { Problem } from './problem.ts'

/** Whether menus that wait for nobody lead to each other: such a call would run in circles until it is cut off. */
export function checkCircles(flow: Flow): Problem[] {
  const onCircle = menusOnCircles(flow.menus.filter((menu) => !kindParts[menu.kind].waits))
  return [...onCircle].map((menuId) => newProblem('error', 'circle_without_caller', { menu: menuId }, { menuId }))
}

type Ways = ReadonlyMap<string, ReadonlySet<string>>

/** What is left without the menus that lead to no circle, and without those to which none leads. */
function menusOnCircles(menus: readonly Menu[]): Set<string> {
  const names = new Set(menus.map((menu) => menu.menuId))
  const ways = new Map(menus.map((menu) => [menu.menuId, menusDirectlyAfter(menu, names)]))
  const leading = withoutDeadEnds(ways)
  const back = reversed(new Map([...ways].filter(([menuId]) => leading.has(menuId))))
  return withoutDeadEnds(new Map([...back].filter(([menuId]) => leading.has(menuId))))
}

function withoutDeadEnds(ways: Ways): Set<string> {
  const before = reversed(ways)
  const left = new Map([...ways].map(([menuId, targets]) => [menuId, targets.size]))
  const open = [...left].filter(([, count]) => count === 0).map(([menuId]) => menuId)
  for (let menuId = open.pop(); menuId !== undefined; menuId = open.pop()) {
    left.delete(menuId)
    for (const earlier of before.get(menuId) ?? []) {
      const count = (left.get(earlier) ?? 0) - 1
      if (left.has(earlier)) left.set(earlier, count)
      if (count === 0) open.push(earlier)
    }
  }
  return new Set(left.keys())
}

function reversed(ways: Ways): Map<string, Set<string>> {
  const back = new Map([...ways.keys()].map((menuId) => [menuId, new Set<string>()]))
  for (const [menuId, targets] of ways) for (const target of targets) back.get(target)?.add(menuId)
  return back
}

function menusDirectlyAfter({ menuId, options }: Menu, among: ReadonlySet<string>): ReadonlySet<string> {
  const targets = options.flatMap(({ action }) => [
    ...menusAfter(action).map((target) => target.menuId),
    ...(comesBack(action) ? [menuId] : []),
  ])
  return new Set(targets.filter((target) => among.has(target)))
}
