import type { CallStep } from '../src/domain/call/call-step.ts'
import type { Draft } from '../src/domain/flow/draft.ts'
import { draftToFlow } from '../src/domain/flow/draft-to-flow.ts'
import type { Flow } from '../src/domain/flow/flow.ts'
import { advance, newCall } from '../src/engine/advance.ts'
import type { CallState } from '../src/engine/call-state.ts'
import type { Command } from '../src/engine/command.ts'
import type { Input } from '../src/engine/input.ts'
import type { Transition } from '../src/engine/transition.ts'

export const flowOfDraft = (draft: Draft): Flow => {
  const { flow, problems } = draftToFlow(draft)
  if (!flow) throw new Error(problems.map((problem) => problem.message).join('\n'))
  return flow
}

export const press = (digits: string): Input => ({ kind: 'digits', digits })
export const silence: Input = { kind: 'noInput' }
export const wrongKey: Input = { kind: 'noMatch', digits: '7' }
export const played: Input = { kind: 'played', found: true }
export const left: Input = { kind: 'left' }
export const resumed: Input = { kind: 'resumed' }
export const answered = (value: string): Input => ({
  kind: 'apiAnswered',
  answer: { kind: 'answered', status: 200, latencyMs: 1, value },
})
export const clock = (moment: string, override: 'open' | 'closed' | null = null): Input => ({
  kind: 'clock',
  nowMs: Date.parse(moment),
  override,
})

export type PlayedCall = { state: CallState; command: Command | null; steps: CallStep[]; kinds: string[] }

/** Plays inputs, after the call was answered; what comes out is the last transition and all steps. */
export function playCall(flow: Flow, inputs: readonly Input[], callerNumber = '+15551234567'): PlayedCall {
  return playOn(flow, newCall(flow, { callerNumber, calledNumber: '1000' }), [
    { kind: 'started' },
    { kind: 'answered' },
    ...inputs,
  ])
}

/** Plays inputs from a state on. */
export function playOn(flow: Flow, from: CallState, inputs: readonly Input[]): PlayedCall {
  let last: Transition = { state: from, command: null, steps: [] }
  const steps: CallStep[] = []
  for (const input of inputs) {
    last = advance(flow, last.state, input)
    steps.push(...last.steps)
  }
  return { ...last, steps, kinds: steps.map((step) => step.kind) }
}

/** What a command says, in order. */
export const saidBy = (command: Command | null): string[] => {
  if (command?.kind === 'ask') return [...command.first, ...command.utterances].map(({ text }) => text)
  return command?.kind === 'say' || command?.kind === 'announce' ? command.utterances.map(({ text }) => text) : []
}
