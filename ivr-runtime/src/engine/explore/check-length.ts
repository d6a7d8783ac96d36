import type { Flow } from '../../domain/flow/flow.ts'
import { kindParts } from '../../domain/flow/menu-kind.ts'
import { newProblem } from '../../domain/flow/new-problem.ts'
import type { Problem } from '../../domain/flow/problem.ts'
import { menuOf } from '../walk.ts'
import { type Exploration, pathTo, type Spot } from './exploration.ts'

/** So many menus a caller answers before reaching anything; more and many hang up. */
export const maxLevels = 5

/** Menus that lie too deep: the first of each path that callers answer after `maxLevels` others. */
export function checkLength(flow: Flow, exploration: Exploration): Problem[] {
  const { spots } = exploration
  const levels = levelsOf(flow, spots)
  const tooDeep = new Map<string, number>()
  levels.forEach((level, at) => {
    const { menuId } = (spots[at] as Spot).state
    const known = tooDeep.get(menuId)
    if (known === undefined || level < (levels[known] ?? 0)) tooDeep.set(menuId, at)
  })
  return [...tooDeep]
    .filter(([, at]) => levels[at] === maxLevels + 1 && asks(flow, spots[at] as Spot))
    .map(([menuId, at]) => {
      const values = { menu: menuId, most: maxLevels }
      return newProblem('warning', 'path_too_long', values, { menuId }, pathTo(exploration, at))
    })
}

/** How many menus a caller answers at least on the way to each spot, the one there included. */
function levelsOf(flow: Flow, spots: readonly Spot[]): number[] {
  const levels: number[] = spots.map(() => Number.POSITIVE_INFINITY)
  let open = spots.flatMap((spot, at) => ('facts' in spot.from ? [at] : []))
  for (let level = 0; open.length > 0; level++) {
    const deeper: number[] = []
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if ((levels[at] ?? 0) <= level) continue
      levels[at] = level
      for (const { to } of (spots[at] as Spot).next) {
        const costs = asks(flow, spots[to] as Spot) && (spots[to] as Spot).state.attempt === 1
        if (costs) deeper.push(to)
        else open.push(to)
      }
    }
    open = deeper
  }
  return levels
}

function asks(flow: Flow, { state }: Spot): boolean {
  const menu = menuOf(flow, state.menuId)
  return state.phase === 'asking' && state.unconfirmed === null && menu !== undefined && kindParts[menu.kind].waits
}
