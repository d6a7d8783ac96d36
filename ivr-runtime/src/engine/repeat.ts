import type { CallStep } from '../domain/call/call-step.ts'
import type { Flow } from '../domain/flow/flow.ts'
import { beginAction, repeatAction } from './act.ts'
import type { CallState } from './call-state.ts'
import { beginMenu } from './kinds/behaviours.ts'
import type { Transition } from './transition.ts'
import { followAction, followMenu, hangUp, maxMenusEntered, menuOf, notReached, optionOf, sayGoodbye } from './walk.ts'

/**
 * Takes up the phase that a call is in once more: another handler does not know how far the last command came. The
 * menu is asked again at the same attempt, an action begins again where that is safe, and last words are said again.
 * Counts as entering a menu, so that this cannot go on for ever either.
 */
export function repeat(flow: Flow, before: CallState, steps: CallStep[]): Transition {
  if (before.phase === 'leaving') return leaveAgain(flow, before, steps)
  if (before.menusEntered >= maxMenusEntered) return sayGoodbye(flow, before, steps)
  const state: CallState = { ...before, menusEntered: before.menusEntered + 1 }
  if (state.phase === 'new') return { state, command: { kind: 'answer' }, steps }
  const menu = menuOf(flow, state.menuId)
  if (!menu) return sayGoodbye(flow, state, steps)
  if (state.phase === 'asking') {
    const effect = beginMenu({ flow, state, menu }, { first: [], typed: state.typed })
    return followMenu(flow, state, menu, effect, steps)
  }
  const option = optionOf(menu, state.key)
  if (!option) return sayGoodbye(flow, state, steps)
  const { key, action } = option
  return followAction(flow, state, repeatAction({ flow, state, menu, key, action }), steps)
}

function leaveAgain(flow: Flow, state: CallState, steps: CallStep[]): Transition {
  const { outcome } = state
  switch (outcome?.kind) {
    case undefined:
      return sayGoodbye(flow, state, steps)
    case 'transferred':
      return actAgain(flow, state, steps) ?? notReached(flow, state, outcome.target, 'interrupted', steps)
    // Whoever carries it out sees whether the message was left meanwhile.
    case 'voicemail':
      return actAgain(flow, state, steps) ?? { ...hangUp(state), state, steps }
    case 'hungUp':
    case 'failed':
      return { ...hangUp(state), state, steps, ...(outcome.kind === 'hungUp' && hangupWith(outcome.cause)) }
  }
}

const hangupWith = (cause: string): Pick<Transition, 'command'> => ({ command: { kind: 'hangup', cause } })

/** The option that the caller leaves by, once more; null when the flow does not have it. */
function actAgain(flow: Flow, state: CallState, steps: CallStep[]): Transition | null {
  const menu = menuOf(flow, state.menuId)
  const option = menu && optionOf(menu, state.key)
  if (!menu || !option) return null
  const { key, action } = option
  return followAction(flow, state, beginAction({ flow, state, menu, key, action }), steps)
}
