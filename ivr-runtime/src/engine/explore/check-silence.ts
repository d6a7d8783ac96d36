import type { Flow } from '../../domain/flow/flow.ts'
import { newProblem } from '../../domain/flow/new-problem.ts'
import type { Problem } from '../../domain/flow/problem.ts'
import type { Input } from '../input.ts'
import { menuOf, optionOf } from '../walk.ts'
import type { Stranded } from './check-stranded.ts'
import { type Exploration, pathTo, type Spot } from './exploration.ts'
import { leadsTo } from './leads-to.ts'
import type { ReachedMenu } from './reached-menus.ts'

/** What becomes of callers who press nothing: a handset that was laid aside, or a machine that called. */
export function checkSilence(
  flow: Flow,
  exploration: Exploration,
  reached: ReadonlyMap<string, ReachedMenu>,
  stranded: Stranded,
): Problem[] {
  return [...circles(flow, exploration, stranded), ...cutOffs(exploration, reached)]
}

const withoutCaller = ({ kind }: Input): boolean => kind !== 'digits' && kind !== 'noMatch'

/** Menus whose exit for no input leads a silent caller round and round, one of each circle. */
function circles(flow: Flow, exploration: Exploration, { stuck }: Stranded): Problem[] {
  const { spots, complete, exact } = exploration
  if (!complete || !exact) return []
  const ends = leadsTo(spots, ({ end }) => end !== null && end !== 'guard', withoutCaller)
  const round = onCircles(
    spots,
    new Set([...spots.keys()].filter((at) => !ends[at] && !stuck.has(at) && spots[at]?.end === null)),
  )
  const seen = new Set<number>()
  return [...round].flatMap((first) => {
    const circle = seen.has(first) ? [] : spotsFrom(spots, first, round, seen)
    const at = circle.find((each) => exitAt(flow, spots[each] as Spot))
    if (at === undefined) return []
    const { menuId } = (spots[at] as Spot).state
    const place = { menuId, key: 't' }
    return newProblem('warning', 'silence_never_ends', { menu: menuId }, place, pathTo(exploration, at))
  })
}

const exitAt = (flow: Flow, { state }: Spot): boolean => {
  const menu = menuOf(flow, state.menuId)
  return state.phase === 'asking' && menu !== undefined && optionOf(menu, 't') !== undefined
}

/** What is left without the spots to which none of the others leads. */
function onCircles(spots: readonly Spot[], among: ReadonlySet<number>): Set<number> {
  const left = new Set(among)
  const ways = new Map<number, number>([...among].map((at) => [at, 0]))
  const nextOf = (at: number) =>
    (spots[at] as Spot).next.filter(({ input, to }) => withoutCaller(input) && among.has(to)).map(({ to }) => to)
  for (const at of among) for (const to of nextOf(at)) ways.set(to, (ways.get(to) ?? 0) + 1)
  const open = [...among].filter((at) => ways.get(at) === 0)
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    left.delete(at)
    for (const to of nextOf(at)) {
      const count = (ways.get(to) ?? 0) - 1
      ways.set(to, count)
      if (count === 0) open.push(to)
    }
  }
  return left
}

function spotsFrom(spots: readonly Spot[], first: number, among: ReadonlySet<number>, seen: Set<number>): number[] {
  const found: number[] = []
  const open = [first]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at) || !among.has(at)) continue
    seen.add(at)
    found.push(at)
    for (const { input, to } of (spots[at] as Spot).next) if (withoutCaller(input)) open.push(to)
  }
  return found
}

/** Menus that say their prompt once and hang up on whoever hesitates. */
function cutOffs(exploration: Exploration, reached: ReadonlyMap<string, ReachedMenu>): Problem[] {
  return [...reached.values()]
    .filter(({ menu }) => menu.kind === 'menu' || menu.kind === 'collect')
    .filter(({ menu }) => menu.maxRetries === 1 && menu.options.length > 0 && !optionOf(menu, 't'))
    .map(({ menu: { menuId, timeoutSec }, spot }) => {
      const place = { menuId, field: 'maxRetries' }
      const values = { menu: menuId, seconds: timeoutSec }
      return newProblem('warning', 'timeout_cuts_off', values, place, pathTo(exploration, spot))
    })
}
