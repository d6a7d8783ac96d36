import { newProblem } from '../../domain/flow/new-problem.ts'
import type { Problem } from '../../domain/flow/problem.ts'
import { maxMenusEntered } from '../walk.ts'
import { type Exploration, pathTo, type Spot } from './exploration.ts'
import { leadsTo } from './leads-to.ts'

/**
 * Where callers get stuck. `stuck`: nothing that anybody can do ends the call before the loop guard does. `noWayOut`:
 * only silence and wrong keys do. Both are the spots at which it begins, and say nothing of calls that were not looked at.
 */
export type Stranded = { stuck: ReadonlySet<number>; noWayOut: ReadonlySet<number> }

export function strandedSpots({ spots, complete, exact }: Exploration): Stranded {
  if (!complete || !exact) return { stuck: new Set(), noWayOut: new Set() }
  const ends = leadsTo(spots, ({ end }) => end !== null && end !== 'guard')
  // What is not drawn yet counts as a way out: it is reported where it is missing.
  const leaves = leadsTo(spots, ({ end }) => end !== null && end !== 'guard' && end !== 'cutOff')
  const all = [...spots.keys()].filter((at) => spots[at]?.end === null)
  return {
    stuck: new Set(all.filter((at) => !ends[at])),
    noWayOut: new Set(all.filter((at) => ends[at] && !leaves[at])),
  }
}

/** Callers who get stuck, at the menu in which it begins. `known`: menus of which it is said already. */
export function checkStranded(
  exploration: Exploration,
  { stuck, noWayOut }: Stranded,
  known: ReadonlySet<string>,
): Problem[] {
  return [
    ...beginnings(exploration, stuck).map((at) => {
      const menuId = menuAt(exploration, at)
      const values = { menu: menuId, most: maxMenusEntered }
      return newProblem('error', 'caller_stranded', values, { menuId }, pathTo(exploration, at))
    }),
    ...beginnings(exploration, noWayOut)
      .filter((at) => !known.has(menuAt(exploration, at)))
      .map((at) => {
        const menuId = menuAt(exploration, at)
        const values = { menu: menuId, reason: 'this_way' } as const
        return newProblem('warning', 'loop_without_exit', values, { menuId }, pathTo(exploration, at))
      }),
  ]
}

const menuAt = ({ spots }: Exploration, at: number): string => spots[at]?.state.menuId ?? ''

/** The first of the spots of each menu that calls come to from elsewhere. */
function beginnings({ spots }: Exploration, among: ReadonlySet<number>): number[] {
  const found = new Map<string, number>()
  for (const at of among) {
    const spot = spots[at] as Spot
    const fromOutside = 'facts' in spot.from || !among.has(spot.from.spot)
    if (fromOutside && !found.has(spot.state.menuId)) found.set(spot.state.menuId, at)
  }
  return [...found.values()]
}
