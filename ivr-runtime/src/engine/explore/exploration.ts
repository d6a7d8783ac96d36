import type { CallStep } from '../../domain/call/call-step.ts'
import type { PathStep } from '../../domain/flow/problem.ts'
import type { CallFacts } from '../advance.ts'
import type { CallState } from '../call-state.ts'
import type { Command } from '../command.ts'
import type { Input } from '../input.ts'

/**
 * How a call ends. `person`: handed to a queue or an extension. `voicemail`, `hangup`: as the flow says. `cutOff`: with
 * the system's own goodbye, because tries ran out and no exit stands for that. `broken`: so too, because the flow does
 * not say what comes next. `guard`: so too, after as many menus as a call may enter.
 */
export type End = 'person' | 'voicemail' | 'hangup' | 'cutOff' | 'broken' | 'guard'

/** Where a call can stand, as it first came there. */
export type Spot = {
  state: CallState
  command: Command | null
  /** The spot before, by its place in `spots`, and what happened there; for the first of a call its facts. */
  from: { spot: number; input: Input } | { facts: CallFacts }
  /** What was recorded on the way from the spot before. */
  steps: CallStep[]
  /** Null: the call goes on. A transfer that is an end has spots after it all the same: it may fail. */
  end: End | null
  /** What can happen here, and the spot that it leads to. */
  next: { input: Input; to: number }[]
}

/** All that can become of calls. `spots` in the order in which they were found, those with fewer inputs first. */
export type Exploration = {
  spots: readonly Spot[]
  /** False: the budget did not suffice, and there is more than `spots`. */
  complete: boolean
  /** False: values matter that nobody can foresee, so calls may also go where no spot is. */
  exact: boolean
}

/** The menus that a call goes through to a spot and the one that it is in there; none before it is answered. */
export const menusTo = ({ state, steps }: Pick<Spot, 'state' | 'steps'>): string[] =>
  state.phase === 'new'
    ? []
    : [...steps.flatMap((step) => ('menuId' in step && step.menuId !== null ? [step.menuId] : [])), state.menuId]

/** What has to happen for a call to come to a spot: replayed by `advance`, it does. */
export function inputsTo({ spots }: Exploration, to: number): { facts: CallFacts; inputs: Input[] } {
  const inputs: Input[] = []
  for (let at = to; ; ) {
    const from = spots[at]?.from
    if (!from) throw new RangeError(`There is no spot ${at}.`)
    if ('facts' in from) return { facts: from.facts, inputs: inputs.reverse() }
    inputs.push(from.input)
    at = from.spot
  }
}

/** The keys and exits taken on the way to a spot. */
export function pathTo({ spots }: Exploration, to: number): PathStep[] {
  const taken: CallStep[][] = []
  for (let at: number | null = to; at !== null; ) {
    const spot: Spot | undefined = spots[at]
    if (!spot) throw new RangeError(`There is no spot ${at}.`)
    taken.push(spot.steps)
    at = 'spot' in spot.from ? spot.from.spot : null
  }
  return pathOf(taken.reverse().flat())
}

/** The keys and exits that steps tell of. */
export function pathOf(steps: readonly CallStep[]): PathStep[] {
  const path: PathStep[] = []
  for (const step of steps) {
    if (step.kind === 'action') path.push({ menuId: step.menuId, key: step.key })
    const failed = step.kind === 'transferFailed' || (step.kind === 'api' && !step.ok)
    const last = path.at(-1)
    if (failed && last) path[path.length - 1] = { ...last, failed: true }
  }
  return path
}
