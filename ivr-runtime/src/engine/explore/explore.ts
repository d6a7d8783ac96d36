import type { Flow, Menu } from '../../domain/flow/flow.ts'
import { advance, newCall } from '../advance.ts'
import type { Transition } from '../transition.ts'
import { decidingParts } from './deciding-parts.ts'
import { endOf } from './end-of.ts'
import { type Exploration, menusTo, type Spot } from './exploration.ts'
import { inputsAt } from './inputs-at.ts'
import { valuesOf } from './values.ts'

/**
 * Turns of the engine that are looked at, in all: about twice what 2,000 menus with 10,000 options take. It bounds the
 * time as well, about 5 µs a turn; a limit on the clock would find other problems on a busy machine.
 */
export const exploreBudget = 100_000
/** So many values are filled in within the time of a turn. */
const valuesATurn = 50

/**
 * Walks every path that a call can take, by the engine that runs calls. Two states that differ in nothing that decides
 * what follows count as one spot, unless the way to the second is the first through some menu: branches are passed
 * without a stop, and would not be seen.
 */
export function explore(flow: Flow, budget = exploreBudget): Exploration {
  const spots: Spot[] = []
  const known = new Map<string, number>()
  const seen = new Set<string>()
  const parts = decidingParts(flow)
  const values = valuesOf(flow, parts)
  const branched = new Set<string>()
  const longBranches = turnsFor(flow)
  let turns = 0

  const spotOf = (transition: Transition, from: Spot['from']): number => {
    const { state, command, steps } = transition
    const end = endOf(flow, transition)
    const key = end === null || end === 'person' ? parts.keyOf(state) : `${end}|${state.menuId}|${state.key}`
    const before = known.get(key)
    const menus = menusTo(transition)
    if (before !== undefined && menus.every((menuId) => seen.has(menuId))) return before
    for (const menuId of menus) seen.add(menuId)
    if (before === undefined) known.set(key, spots.length)
    return spots.push({ state, command, from, steps, end, next: [] }) - 1
  }

  for (const facts of values.facts()) {
    if (turns++ >= budget) return { spots, complete: false, exact: values.isExact() }
    spotOf(advance(flow, newCall(flow, facts), { kind: 'started' }), { facts })
  }
  for (let at = 0; at < spots.length; at++) {
    const spot = spots[at] as Spot
    if (spot.end !== null && spot.end !== 'person') continue
    if (isLaterTry(spot)) spot.next.push(...keysOf(spots, spot))
    for (const input of inputsAt(flow, spot.state, spot.command, values)) {
      if (turns++ >= budget) return { spots, complete: false, exact: values.isExact() }
      const transition = advance(flow, spot.state, input)
      for (const step of transition.steps) {
        if (step.kind !== 'branched') continue
        branched.add(`${step.menuId}|${step.exit}`)
        turns += longBranches.get(step.menuId) ?? 0
      }
      spot.next.push({ input, to: spotOf(transition, { spot: at, input }) })
    }
  }
  return { spots, complete: true, exact: values.isExact() && everyCaseTaken(flow, branched) }
}

/** What branches with many values to fill in take besides, in turns. */
function turnsFor(flow: Flow): ReadonlyMap<string, number> {
  const filledIn = (menu: Menu) =>
    menu.kind === 'branch'
      ? menu.config.cases.flatMap((each) => ('value' in each ? each.value : [])).filter((value) => value.includes('{'))
      : []
  return new Map(flow.menus.map((menu) => [menu.menuId, Math.floor(filledIn(menu).length / valuesATurn)]))
}

/** Keys lead from every try where they lead from the first: the engine need not be asked again. */
const isLaterTry = ({ state, command }: Spot): boolean =>
  command?.kind === 'ask' && command.number === null && state.unconfirmed === null && state.attempt > 1

const keysOf = (spots: readonly Spot[], { from }: Spot): Spot['next'] =>
  'spot' in from ? (spots[from.spot]?.next.filter(({ input }) => input.kind === 'digits') ?? []) : []

/** Whether the values that were tried make each branch that calls come to take all of its exits. */
const everyCaseTaken = (flow: Flow, branched: ReadonlySet<string>): boolean =>
  flow.menus.every(({ kind, menuId, options }) => {
    const taken = options.filter(({ key }) => branched.has(`${menuId}|${key}`))
    return kind !== 'branch' || taken.length === 0 || taken.length === options.length
  })
