import type { CallOutcome } from '../domain/call/call-outcome.ts'
import type { CallStep } from '../domain/call/call-step.ts'
import type { Flow, FlowOption, Menu } from '../domain/flow/flow.ts'
import { type Exit, isExit } from '../domain/flow/option-key.ts'
import { phrase } from '../domain/flow/phrases.ts'
import { type Utterance, utterance } from '../domain/flow/utterance.ts'
import { beginAction, resumeAction } from './act.ts'
import type { Effect } from './action-effect.ts'
import { ask } from './ask.ts'
import type { CallState } from './call-state.ts'
import type { Command } from './command.ts'
import type { Input } from './input.ts'
import type { Transition } from './transition.ts'

/** A call that goes through more menus than this goes round in circles; it ends with a goodbye. */
export const maxMenusEntered = 200

/** The state of a call that was not answered yet. */
export const newCall = (flow: Flow): CallState => ({
  v: 1,
  phase: 'new',
  menuId: flow.rootMenuId,
  attempt: 0,
  key: null,
  menusEntered: 0,
  outcome: null,
})

/**
 * One turn of a call: what happened leads to a new state, at most one command, and facts to record. Pure. An input
 * that the state does not wait for changes nothing and repeats no command: it returns the state with a null command.
 */
export function advance(flow: Flow, state: CallState, input: Input): Transition {
  if (state.phase === 'ended') return still(state)
  if (input.kind === 'callEnded') return end(state, outcomeOfEndedCall(state, input.cause))
  switch (state.phase) {
    case 'new':
      return begin(flow, state, input)
    case 'asking':
      return hear(flow, state, input)
    case 'acting':
      return goOn(flow, state, input)
    case 'leaving':
      return leave(state, input)
  }
}

/** What came before a menu: words that it begins with, or a key that the caller has typed for it already. */
type Before = Pick<Extract<Effect, { kind: 'go' }>, 'first' | 'typed'>

function begin(flow: Flow, state: CallState, input: Input): Transition {
  if (input.kind === 'started') return { state, command: { kind: 'answer' }, steps: [] }
  if (input.kind === 'answered') return enterMenu(flow, state, flow.rootMenuId, [{ kind: 'answered' }])
  return still(state)
}

function enterMenu(flow: Flow, state: CallState, menuId: string, steps: CallStep[], before: Before = {}): Transition {
  const menu = menuOf(flow, menuId)
  const { first, typed } = before
  if (!menu || state.menusEntered >= maxMenusEntered) return sayGoodbye(flow, state, steps, first)
  const entered = state.menusEntered + 1
  const asking: CallState = { ...state, phase: 'asking', menuId, attempt: 1, key: null, menusEntered: entered }
  const option = typed === undefined ? undefined : chosenByOneKey(menu, typed)
  if (option) return choose(flow, asking, menu, option, [...steps, { kind: 'input', menuId, digits: option.key }])
  return { state: asking, command: ask(flow, menu, 1, { first }), steps }
}

/** The option that one key means without waiting for another: with `1` and `12`, a 1 is not enough. */
const chosenByOneKey = (menu: Menu, key: string) =>
  isExit(key) || menu.options.some((option) => option.key.length > 1 && option.key.startsWith(key))
    ? undefined
    : optionOf(menu, key)

function hear(flow: Flow, state: CallState, input: Input): Transition {
  const menu = menuOf(flow, state.menuId)
  if (!menu) return sayGoodbye(flow, state, [])
  const { menuId } = menu
  const { attempt } = state
  switch (input.kind) {
    case 'digits': {
      const option = isExit(input.digits) ? undefined : optionOf(menu, input.digits)
      if (!option) return hear(flow, state, { kind: 'noMatch', digits: input.digits })
      return choose(flow, state, menu, option, [{ kind: 'input', menuId, digits: input.digits }])
    }
    case 'noInput':
      return tryAgain(flow, state, menu, 't', { kind: 'noInput', menuId, attempt })
    case 'noMatch':
      return tryAgain(flow, state, menu, 'i', { kind: 'noMatch', menuId, attempt, digits: input.digits })
    default:
      return still(state)
  }
}

function tryAgain(flow: Flow, state: CallState, menu: Menu, exit: Exit, step: CallStep): Transition {
  if (state.attempt < menu.maxRetries) {
    const attempt = state.attempt + 1
    return {
      state: { ...state, attempt },
      command: ask(flow, menu, attempt, { wrongKey: exit === 'i' }),
      steps: [step],
    }
  }
  const option = optionOf(menu, exit)
  const steps: CallStep[] = [step, { kind: 'exit', menuId: menu.menuId, exit, taken: option !== undefined }]
  return option ? choose(flow, state, menu, option, steps) : sayGoodbye(flow, state, steps)
}

function choose(flow: Flow, state: CallState, menu: Menu, option: FlowOption, steps: CallStep[]): Transition {
  const { key, action } = option
  const chosen: CallStep = { kind: 'action', menuId: menu.menuId, key, action: action.type, target: action.target }
  const acting: CallState = { ...state, phase: 'acting', key }
  return follow(flow, acting, beginAction({ flow, menu, key, action }), [...steps, chosen])
}

function goOn(flow: Flow, state: CallState, input: Input): Transition {
  const menu = menuOf(flow, state.menuId)
  const option = menu && state.key !== null ? optionOf(menu, state.key) : undefined
  if (!menu || !option) return sayGoodbye(flow, state, [])
  const effect = resumeAction({ flow, menu, key: option.key, action: option.action }, input)
  return effect ? follow(flow, state, effect, []) : still(state)
}

function follow(flow: Flow, state: CallState, effect: Effect, steps: CallStep[]): Transition {
  switch (effect.kind) {
    case 'command':
      return { state, command: effect.command, steps: [...steps, ...(effect.steps ?? [])] }
    case 'leave':
      return { state: { ...state, phase: 'leaving', outcome: effect.outcome }, command: effect.command, steps }
    case 'go':
      return goTo(flow, state, effect, [...steps, ...(effect.steps ?? [])])
  }
}

function goTo(flow: Flow, state: CallState, go: Extract<Effect, { kind: 'go' }>, steps: CallStep[]): Transition {
  if (go.to === 'hangup') return { ...hangUp(state), steps }
  return enterMenu(flow, state, go.to?.menu ?? state.menuId, steps, go)
}

function sayGoodbye(flow: Flow, state: CallState, steps: CallStep[], first: Utterance[] = []): Transition {
  const menu = menuOf(flow, state.menuId)
  const command: Command = {
    kind: 'say',
    menuId: state.menuId,
    utterances: [...first, utterance(flow, menu ?? null, phrase('goodbye', flow.language))],
  }
  return { state: { ...state, phase: 'leaving', outcome: null }, command, steps }
}

function leave(state: CallState, input: Input): Transition {
  if (input.kind === 'played' && state.outcome === null) return hangUp(state)
  if (input.kind === 'left' && state.outcome !== null) return end(state, state.outcome)
  return still(state)
}

function hangUp(state: CallState): Transition {
  const cause = 'NORMAL_CLEARING'
  return {
    state: { ...state, phase: 'leaving', outcome: { kind: 'hungUp', by: 'flow', cause } },
    command: { kind: 'hangup', cause },
    steps: [],
  }
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

const still = (state: CallState): Transition => ({ state, command: null, steps: [] })
const menuOf = (flow: Flow, menuId: string) => flow.menus.find((menu) => menu.menuId === menuId)
const optionOf = (menu: Menu, key: string) => menu.options.find((option) => option.key === key)
