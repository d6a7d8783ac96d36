import type { Flow } from '../../domain/flow/flow.ts'
import { newProblem } from '../../domain/flow/new-problem.ts'
import type { Problem } from '../../domain/flow/problem.ts'
import { maxMenusEntered } from '../walk.ts'
import { checkLength } from './check-length.ts'
import { checkListening } from './check-listening.ts'
import { checkSameKey } from './check-same-key.ts'
import { checkSilence } from './check-silence.ts'
import { checkStranded, strandedSpots } from './check-stranded.ts'
import { type Exploration, pathTo, type Spot } from './exploration.ts'
import { explore } from './explore.ts'
import { type ReachedMenu, reachedMenus } from './reached-menus.ts'

/**
 * What calls of a flow show that the flow alone does not, after what `found` says of the flow: everything that is
 * wrong, errors first, with the way that callers take to it.
 */
export function checkCalls(flow: Flow, found: readonly Problem[], budget?: number): Problem[] {
  if (flow.menus.length === 0) return [...found]
  const exploration = explore(flow, budget)
  const reached = reachedMenus(flow, exploration)
  const menusIn = (code: Problem['code']) =>
    new Set(found.flatMap((problem) => (problem.code === code ? (problem.place.menuId ?? []) : [])))
  const stranded = strandedSpots(exploration)
  const stuck = menusOf(exploration, stranded.stuck)
  const told = found.filter(({ code, place }) => code !== 'loop_without_exit' || !stuck.has(place.menuId ?? ''))
  return [
    ...told.map((problem) => withPath(problem, exploration, reached)),
    ...checkStranded(exploration, stranded, menusIn('loop_without_exit')),
    ...checkNeverReached(flow, exploration, reached, menusIn('menu_unreachable')),
    ...checkSilence(flow, exploration, reached, stranded),
    ...checkSameKey(flow, exploration, reached),
    ...checkLength(flow, exploration),
    ...checkListening(flow, exploration, reached),
    ...(exploration.complete ? [] : [unchecked(exploration)]),
  ].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
}

const menusOf = ({ spots }: Exploration, of: ReadonlySet<number>): Set<string> =>
  new Set([...of].map((at) => (spots[at] as Spot).state.menuId))

/** Says how callers come to a problem, and by which of its keys they meet it. */
function withPath(problem: Problem, exploration: Exploration, reached: ReadonlyMap<string, ReachedMenu>): Problem {
  const { menuId, key } = problem.place
  const at = reached.get(menuId ?? '')
  if (!at) return problem
  return {
    ...problem,
    path: [...pathTo(exploration, at.spot), ...(key === undefined ? [] : [{ menuId: at.menu.menuId, key }])],
  }
}

/** Menus that have a way to them which no call can take. `known`: those of which it is said already. */
function checkNeverReached(
  flow: Flow,
  { spots, complete, exact }: Exploration,
  reached: ReadonlyMap<string, ReachedMenu>,
  known: ReadonlySet<string>,
): Problem[] {
  // Past the loop guard there may be menus that calls come to on another way.
  if (
    !complete ||
    !exact ||
    spots.some(({ state }) => state.menusEntered >= maxMenusEntered) ||
    !reached.has(flow.rootMenuId)
  )
    return []
  return flow.menus
    .filter(({ menuId }) => !reached.has(menuId) && !known.has(menuId))
    .map(({ menuId }) => newProblem('warning', 'menu_unreachable', { menu: menuId, reason: 'never_taken' }, { menuId }))
}

const unchecked = ({ spots }: Exploration): Problem =>
  newProblem('warning', 'paths_unchecked', { places: spots.length }, {})
