import type { CallStep } from '../../domain/call/call-step.ts'
import type { ScriptNote } from '../../domain/call/test-finding.ts'
import type { ScriptStep } from '../../domain/call/test-script.ts'
import type { TestSettings } from '../../domain/call/test-settings.ts'
import type { Flow } from '../../domain/flow/flow.ts'
import { mockOfAnswer } from './mock-of-answer.ts'
import { shownOf } from './shown-of.ts'
import { doneByOthers, nextOf, turnOf } from './turn-of-call.ts'
import {
  beginWalk,
  type Course,
  failTransfer,
  finishTransfer,
  hangUpWalk,
  keepSilent,
  pressKeys,
  settleAgain,
  type Walk,
} from './walk-call.ts'

/** A call that was made. `steps`: all that was recorded of it. */
export type RecordedCall = {
  flow: Flow
  settings: TestSettings
  callerNumber: string
  startedAt: Date
  steps: readonly CallStep[]
}

/** `notes`: what the record does not tell. */
export type ScriptOfCall = { script: ScriptStep[]; settings: TestSettings; notes: ScriptNote[] }

const maxText = 500

/**
 * A scripted test that repeats a recorded call: what the caller did, and what came of it. Its settings have the moment
 * of the call and the answers that web services gave. Masked digits are no part of a record; ones stand for them.
 * Of what was said it expects only what depends on the call: other words may change.
 */
export function scriptOfCall(call: RecordedCall): ScriptOfCall {
  const notes: ScriptNote[] = []
  let course: Course = { flow: call.flow, settings: settingsOf(call) }
  let walk = beginWalk(course)
  const script: ScriptStep[] = []
  let left = call.steps
  for (;;) {
    while (walk.lack?.kind === 'mock') {
      const mocked = withMock(course, walk, left)
      if (!mocked) break
      course = mocked
      walk = settleAgain(course, walk)
    }
    if (walk.command?.kind === 'transfer' && nextOf(left, doneByOthers)?.step.kind !== 'transferFailed') {
      walk = finishTransfer(course, walk)
    }
    script.push(...expectationsOf(walk))
    if (walk.lack) notes.push({ kind: 'lack', lack: walk.lack })
    const turn = walk.lack || walk.command === null ? null : turnOf(course.flow, walk.command, left, notes)
    if (!turn) return { script, settings: course.settings, notes }
    script.push(turn.step)
    left = left.slice(turn.after)
    walk = go(course, walk, turn.step)
  }
}

function settingsOf({ flow, settings, callerNumber, startedAt, steps }: RecordedCall): TestSettings {
  const asksNumber = JSON.stringify(flow).includes('{caller_number}')
  const clocks = steps.filter((step) => step.kind === 'hours')
  const hands = clocks.filter(({ overridden, exit }) => overridden && exit !== 'holiday')
  return {
    ...settings,
    variables: { ...(asksNumber && { caller_number: callerNumber }), ...settings.variables },
    clock: settings.clock ?? (clocks.length > 0 ? startedAt.toISOString() : null),
    hours: {
      ...settings.hours,
      ...Object.fromEntries(hands.map(({ menuId, exit }) => [menuId, exit as 'open' | 'closed'])),
    },
  }
}

/** The course with the answer that the web service gave in the call; null where the record does not tell it. */
function withMock(course: Course, { state, command }: Walk, left: readonly CallStep[]): Course | null {
  if (command?.kind !== 'callApi') return null
  const { menuId, key } = command
  const at = left.findIndex((step) => step.kind === 'api' && step.menuId === menuId && step.key === key)
  const answered = left[at]
  if (answered?.kind !== 'api') return null
  const speaking = left.slice(at).find((step) => step.kind === 'prompt' || step.kind === 'said')
  const spoken = speaking ? speaking.spoken.map(({ text }) => text) : []
  const answer = mockOfAnswer(course.flow, state, command, answered, spoken)
  const { settings } = course
  return answer && { ...course, settings: { ...settings, api: [...settings.api, { menu: menuId, key, answer }] } }
}

function expectationsOf({ entered, heard, state, lack }: Walk): ScriptStep[] {
  const told = heard.filter(({ once, shown, text }) => text.trim() !== '' && once && shown === undefined)
  const last = entered.at(-1)
  return [
    ...told.map((each): ScriptStep => ({ kind: 'hears', text: shownOf(each).trim().slice(0, maxText) })),
    ...(last !== undefined && state.phase !== 'ended' && !lack ? [{ kind: 'enters' as const, menu: last }] : []),
    ...(state.phase === 'ended' && state.outcome ? ending(state.outcome) : []),
  ]
}

function ending(outcome: NonNullable<Walk['state']['outcome']>): ScriptStep[] {
  switch (outcome.kind) {
    case 'transferred':
      return [{ kind: 'ends', how: 'transfer', target: outcome.target }]
    case 'voicemail':
      return [{ kind: 'ends', how: 'voicemail', target: outcome.mailbox }]
    case 'hungUp':
      return outcome.by === 'caller'
        ? [{ kind: 'ends', how: 'caller', target: null }]
        : [{ kind: 'ends', how: 'hangup', target: outcome.cause }]
    case 'failed':
      return []
  }
}

function go(course: Course, walk: Walk, step: ScriptStep): Walk {
  switch (step.kind) {
    case 'press':
      return pressKeys(course, walk, step.keys)
    case 'wait':
      return keepSilent(course, walk)
    case 'transfer_fails':
      return failTransfer(course, walk, step.cause)
    default:
      return hangUpWalk(course, walk)
  }
}
