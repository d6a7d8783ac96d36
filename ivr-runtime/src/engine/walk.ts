import type { CallStep } from '../domain/call/call-step.ts'
import type { AfterAction } from '../domain/flow/after-action.ts'
import { onFailOf } from '../domain/flow/after-menu.ts'
import type { Flow, FlowOption, Menu } from '../domain/flow/flow.ts'
import { kindParts } from '../domain/flow/menu-kind.ts'
import type { Utterance } from '../domain/flow/utterance.ts'
import { beginAction } from './act.ts'
import type { Effect } from './action-effect.ts'
import type { CallState } from './call-state.ts'
import { failurePhrase } from './failure-phrase.ts'
import { beginMenu } from './kinds/behaviours.ts'
import type { Before, KindEffect } from './kinds/kind-behaviour.ts'
import type { Transition } from './transition.ts'
import { assign } from './variables.ts'
import { systemWords } from './words.ts'

/** A call that goes through more menus than this goes round in circles; it ends with a goodbye. */
export const maxMenusEntered = 200

/** After so many transfers that came to nothing there is hardly anybody on the line. */
export const maxTransfersFailed = 10

const nothing: Before = { first: [], typed: null }

// A flow never changes, and every turn of every call asks.
const menusOf = new WeakMap<Flow, ReadonlyMap<string, Menu>>()

export function menuOf(flow: Flow, menuId: string): Menu | undefined {
  const known = menusOf.get(flow)
  if (known) return known.get(menuId)
  // Reversed, so that of two menus of one name the first counts.
  const menus = new Map(flow.menus.toReversed().map((menu) => [menu.menuId, menu]))
  menusOf.set(flow, menus)
  return menus.get(menuId)
}

export const optionOf = (menu: Menu, key: string | null): FlowOption | undefined =>
  menu.options.find((option) => option.key === key)

/** The caller comes to a menu, unless it is not there or the call went through too many. */
export function enterMenu(
  flow: Flow,
  state: CallState,
  menuId: string,
  steps: CallStep[],
  before: Before = nothing,
): Transition {
  const menu = menuOf(flow, menuId)
  if (!menu || state.menusEntered >= maxMenusEntered) return sayGoodbye(flow, state, steps, before.first)
  const entered: CallState = {
    ...state,
    phase: 'asking',
    menuId,
    attempt: 1,
    key: null,
    menusEntered: state.menusEntered + 1,
    unconfirmed: null,
    typed: null,
    waitedAt: kindParts[menu.kind].waits ? menuId : state.waitedAt,
    outcome: null,
  }
  return followMenu(flow, entered, menu, beginMenu({ flow, state: entered, menu }, before), steps)
}

/** Does what a menu wants. */
export function followMenu(
  flow: Flow,
  state: CallState,
  menu: Menu,
  effect: KindEffect,
  steps: CallStep[],
): Transition {
  if (effect.kind === 'command') {
    return {
      state: { ...state, ...effect.change },
      command: effect.command,
      steps: [...steps, ...(effect.steps ?? [])],
    }
  }
  const option = optionOf(menu, effect.key)
  const gone = assign(state, effect.assign ?? [])
  const taken = [...steps, ...effect.steps]
  return option ? choose(flow, gone, menu, option, taken, effect.typed ?? null) : sayGoodbye(flow, gone, taken)
}

function choose(
  flow: Flow,
  state: CallState,
  menu: Menu,
  { key, action }: FlowOption,
  steps: CallStep[],
  typed: Before['typed'],
): Transition {
  const { menuId } = menu
  const acting: CallState = { ...state, phase: 'acting', key, unconfirmed: null, typed: null }
  const chosen: CallStep = { kind: 'action', menuId, key, action: action.type, target: action.target }
  return followAction(flow, acting, beginAction({ flow, state: acting, menu, key, action }), [...steps, chosen], typed)
}

/** Does what an action wants. `typed`: a key that was pressed before it. */
export function followAction(
  flow: Flow,
  state: CallState,
  effect: Effect,
  steps: CallStep[],
  typed: Before['typed'] = null,
): Transition {
  switch (effect.kind) {
    case 'command':
      return { state, command: effect.command, steps: [...steps, ...(effect.steps ?? [])] }
    case 'leave':
      return { state: { ...state, phase: 'leaving', outcome: effect.outcome }, command: effect.command, steps }
    case 'go': {
      const before = { first: effect.first ?? [], typed: effect.typed ?? typed }
      const to = effect.to ?? { menu: state.menuId }
      return goTo(flow, assign(state, effect.assign ?? []), to, [...steps, ...(effect.steps ?? [])], before)
    }
    case 'unreachable':
      return notReached(flow, state, effect.target, effect.cause, steps)
  }
}

function goTo(flow: Flow, state: CallState, to: AfterAction, steps: CallStep[], before: Before): Transition {
  if (to !== 'hangup') return enterMenu(flow, state, to.menu, steps, before)
  return before.first.length > 0 ? sayLast(state, steps, before.first) : { ...hangUp(state), steps }
}

/**
 * A transfer came to nothing: the caller hears why and goes where the option says, or back to a menu with a choice.
 * From a menu that waits for nobody that is the last one that did: going back to it would dial again at once.
 */
export function notReached(
  flow: Flow,
  state: CallState,
  target: string,
  cause: string,
  steps: CallStep[] = [],
): Transition {
  const { menuId } = state
  const menu = menuOf(flow, menuId)
  const option = menu && optionOf(menu, state.key)
  const failed: CallState = { ...state, transfersFailed: state.transfersFailed + 1, outcome: null }
  const first = [systemWords({ flow, state, menu: menu ?? null }, failurePhrase(cause))]
  const told: CallStep[] = [...steps, { kind: 'transferFailed', menuId, target, cause }]
  const back = menu && kindParts[menu.kind].waits ? menuId : state.waitedAt
  const to = (option && onFailOf(option.action)) ?? (back === null ? null : { menu: back })
  return to === null || failed.transfersFailed > maxTransfersFailed
    ? sayGoodbye(flow, failed, told, first)
    : goTo(flow, failed, to, told, { first, typed: null })
}

/** The end, in the system's own words. */
export function sayGoodbye(flow: Flow, state: CallState, steps: CallStep[], first: Utterance[] = []): Transition {
  const menu = menuOf(flow, state.menuId) ?? null
  return sayLast(state, steps, [...first, systemWords({ flow, state, menu }, 'goodbye')])
}

/** Last words; the hang-up follows. */
const sayLast = (state: CallState, steps: CallStep[], utterances: Utterance[]): Transition => ({
  state: { ...state, phase: 'leaving', outcome: null },
  command: { kind: 'say', menuId: state.menuId, utterances },
  steps,
})

export function hangUp(state: CallState): Transition {
  const cause = 'NORMAL_CLEARING'
  return {
    state: { ...state, phase: 'leaving', outcome: { kind: 'hungUp', by: 'flow', cause } },
    command: { kind: 'hangup', cause },
    steps: [],
  }
}
