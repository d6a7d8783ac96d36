import type { CallStep } from '../../domain/call/call-step.ts'
import type { Lack } from '../../domain/call/test-finding.ts'
import type { TestSettings } from '../../domain/call/test-settings.ts'
import type { Flow } from '../../domain/flow/flow.ts'
import type { Utterance } from '../../domain/flow/utterance.ts'
import { advance, newCall } from '../advance.ts'
import type { CallState } from '../call-state.ts'
import type { Command } from '../command.ts'
import type { Input } from '../input.ts'
import type { Transition } from '../transition.ts'
import { withVariables } from '../variables.ts'
import { answerToAsk } from './answer-to-ask.ts'
import { withoutCaller } from './without-caller.ts'

/** What a call is walked through: a flow, and the settings of a test. */
export type Course = { flow: Flow; settings: TestSettings }

/**
 * A call on the engine alone. It rests where the caller is asked, where somebody is being called (`transfer`), where it
 * lacks something, or at its end. `heard` and `entered`: since the caller last did something.
 */
export type Walk = {
  state: CallState
  command: Command | null
  heard: Utterance[]
  entered: string[]
  lack: Lack | null
  /** All menus and options that the call came by; options as `[menu, key]`. */
  menus: ReadonlySet<string>
  choices: readonly [menuId: string, key: string][]
  /** Where the caller stood when they last did something, and how many choices there were by then. */
  turn: { menuId: string; choices: number }
  /** Keys pressed that nothing has taken yet. */
  typed: string
}

/** Where a test sets it, calls begin in another menu. */
const begunFlow = ({ flow, settings }: Course): Flow =>
  settings.start_menu === null ? flow : { ...flow, rootMenuId: settings.start_menu }

const facts = { callerNumber: '+12025550123', calledNumber: 'test' }

/** The call is answered, and goes on until something is to be done. */
export function beginWalk(course: Course): Walk {
  const state = withVariables(newCall(begunFlow(course), facts), course.settings.variables)
  const nothing = {
    command: null,
    heard: [],
    entered: [],
    lack: null,
    menus: new Set<string>(),
    choices: [],
    typed: '',
  }
  const turn = { menuId: state.menuId, choices: 0 }
  return settle(course, feed(course, { ...nothing, state, turn }, { kind: 'started' }))
}

/** The caller presses keys; those that nothing asks for are lost with the call. */
export function pressKeys(course: Course, walk: Walk, keys: string): Walk {
  let now: Walk = { ...afresh(walk), typed: keys }
  while (now.command?.kind === 'ask' && now.typed !== '') {
    const { input, rest } = answerToAsk(now.command, now.typed)
    now = settle(course, feed(course, { ...now, typed: rest }, input))
  }
  return { ...now, typed: '' }
}

/** The caller presses nothing. */
export const keepSilent = (course: Course, walk: Walk): Walk =>
  settle(course, feed(course, afresh(walk), { kind: 'noInput' }))

export const hangUpWalk = (course: Course, walk: Walk): Walk =>
  feed(course, afresh(walk), { kind: 'callEnded', cause: 'NORMAL_CLEARING' })

/** Whoever is being called is not reached. */
export const failTransfer = (course: Course, walk: Walk, cause: string): Walk =>
  settle(course, feed(course, afresh(walk), { kind: 'transferFailed', cause }))

/** Whoever is being called answers. */
export const finishTransfer = (course: Course, walk: Walk): Walk =>
  walk.command?.kind === 'transfer' ? feed(course, walk, { kind: 'left' }) : walk

/** Goes on from a rest, for which the settings have what was lacking by now. */
export const settleAgain = (course: Course, walk: Walk): Walk => settle(course, { ...walk, lack: null })

const afresh = (walk: Walk): Walk => ({
  ...walk,
  heard: [],
  entered: [],
  turn: { menuId: walk.state.menuId, choices: walk.choices.length },
})

function feed(course: Course, walk: Walk, input: Input): Walk {
  const next = advance(begunFlow(course), walk.state, input)
  const entered = enteredIn(walk.state, next)
  const chosen = next.steps.flatMap((step): [string, string][] =>
    step.kind === 'action' ? [[step.menuId, step.key]] : [],
  )
  return {
    ...walk,
    state: next.state,
    command: next.command,
    heard: [...walk.heard, ...saidBy(next.command)],
    entered: [...walk.entered, ...entered],
    menus: new Set([...walk.menus, ...entered]),
    choices: [...walk.choices, ...chosen],
  }
}

/** Does what needs no caller. Ends, because the engine lets no call go round for ever. */
function settle(course: Course, walk: Walk): Walk {
  let now = walk
  for (;;) {
    const input = withoutCaller(course.settings, now)
    if (input === null) return now
    if ('lack' in input) return { ...now, lack: input.lack }
    if (input.kind === 'played' && input.key !== undefined) now = { ...now, typed: now.typed.slice(1) }
    now = feed(course, now, input)
  }
}

function saidBy(command: Command | null): Utterance[] {
  switch (command?.kind) {
    case 'ask':
      return [...command.first, ...command.utterances]
    case 'say':
    case 'announce':
      return command.utterances
    case 'voicemail':
      return command.greeting ? [command.greeting] : []
    default:
      return []
  }
}

/** One turn may lead through several menus, of which those that decide by themselves tell in steps. */
function enteredIn(before: CallState, { state, steps }: Transition): string[] {
  if (state.menusEntered === before.menusEntered) return []
  const onTheWay = steps.flatMap((step) => wayOf(step) ?? [])
  return [...new Set([...onTheWay, state.menuId])]
}

const wayOf = (step: CallStep): string | null => {
  if (step.kind === 'action') return step.action === 'sub_menu' ? step.target : null
  return step.kind === 'branched' || step.kind === 'hours' ? step.menuId : null
}
