import type { CallOutcome } from '../domain/call/call-outcome.ts'
import type { Flow } from '../domain/flow/flow.ts'
import { resumeAction } from './act.ts'
import type { CallState } from './call-state.ts'
import type { Input } from './input.ts'
import { hearInMenu } from './kinds/behaviours.ts'
import { repeat } from './repeat.ts'
import type { Transition } from './transition.ts'
import { storable } from './variables.ts'
import { enterMenu, followAction, followMenu, hangUp, menuOf, notReached, optionOf, sayGoodbye } from './walk.ts'

/** What is known of a call before it is answered. */
export type CallFacts = { callerNumber: string; calledNumber: string }

/** The state of a call that was not answered yet. */
export const newCall = (flow: Flow, { callerNumber, calledNumber }: CallFacts): CallState => ({
  v: 2,
  phase: 'new',
  menuId: flow.rootMenuId,
  attempt: 0,
  key: null,
  menusEntered: 0,
  variables: { caller_number: storable(callerNumber), called_number: storable(calledNumber) },
  masked: [],
  language: null,
  unconfirmed: null,
  typed: null,
  waitedAt: null,
  transfersFailed: 0,
  outcome: null,
})

/**
 * One turn of a call: what happened leads to a new state, a command, and facts to record. Pure. Without a command the
 * call has ended. An input that the state does not wait for makes it take up its phase again (see `repeat`), so no
 * confusion between switch and handler leaves a caller in silence.
 */
export function advance(flow: Flow, state: CallState, input: Input): Transition {
  if (state.phase === 'ended') return { state, command: null, steps: [] }
  switch (input.kind) {
    case 'callEnded':
      return end(state, outcomeOfEndedCall(state, input.cause))
    case 'resumed':
      return repeat(flow, state, [{ kind: 'resumed', menuId: state.menuId }])
    case 'transferFailed':
      return state.outcome?.kind === 'transferred'
        ? notReached(flow, state, state.outcome.target, input.cause)
        : repeat(flow, state, [{ kind: 'resumed', menuId: state.menuId }])
    default:
      return goOn(flow, state, input) ?? repeat(flow, state, [])
  }
}

/** Null when the state waits for another input. */
function goOn(flow: Flow, state: CallState, input: Input): Transition | null {
  const menu = menuOf(flow, state.menuId)
  switch (state.phase) {
    case 'new':
      if (input.kind === 'started') return { state, command: { kind: 'answer' }, steps: [] }
      return input.kind === 'answered' ? enterMenu(flow, state, flow.rootMenuId, [{ kind: 'answered' }]) : null
    case 'asking': {
      if (!menu) return sayGoodbye(flow, state, [])
      const effect = hearInMenu({ flow, state, menu }, input)
      return effect && followMenu(flow, state, menu, effect, [])
    }
    case 'acting': {
      const option = menu && optionOf(menu, state.key)
      if (!menu || !option) return sayGoodbye(flow, state, [])
      const effect = resumeAction({ flow, state, menu, key: option.key, action: option.action }, input)
      return effect && followAction(flow, state, effect, [])
    }
    case 'leaving':
      return leave(flow, state, input)
    case 'ended':
      return null
  }
}

/** Nothing but what was asked for is waited for here: whatever comes, the call goes towards its end. */
function leave(flow: Flow, state: CallState, input: Input): Transition {
  const { outcome } = state
  if (outcome === null) return hangUp(state)
  if (outcome.kind === 'transferred' && input.kind !== 'left') {
    return notReached(flow, state, outcome.target, 'interrupted')
  }
  return end(state, outcome)
}

const end = (state: CallState, outcome: CallOutcome): Transition => ({
  state: { ...state, phase: 'ended', outcome },
  command: null,
  steps: [{ kind: 'ended', outcome }],
})

// A call that ends while it is being hung up, or while a message is left, ended as was meant. Before a transfer was
// carried out it was the caller who left.
const outcomeOfEndedCall = ({ outcome }: CallState, cause: string): CallOutcome =>
  outcome && outcome.kind !== 'transferred' ? outcome : { kind: 'hungUp', by: 'caller', cause }
