import type { CallStep, Spoken } from '../src/domain/call/call-step.ts'
import type { Flow } from '../src/domain/flow/flow.ts'
import type { Utterance } from '../src/domain/flow/utterance.ts'
import { advance, newCall } from '../src/engine/advance.ts'
import type { Command } from '../src/engine/command.ts'
import type { Input } from '../src/engine/input.ts'
import type { ApiAnswer } from '../src/ports/api-client.ts'

export type Chance = {
  /** Each decides about one moment at which something may go this way or that. */
  throws: readonly number[]
  startedAt: Date
  override: 'open' | 'closed' | null
  answer: ApiAnswer
}

export const callerOfWalk = '+15551234567'

/** Plays a call on the engine and records it as a runtime does; when the throws have run out the caller hangs up. */
export function recordWalk(flow: Flow, chance: Chance): CallStep[] {
  const throws = chance.throws[Symbol.iterator]()
  const steps: CallStep[] = []
  let state = newCall(flow, { callerNumber: callerOfWalk, calledNumber: '1000' })
  let input: Input = { kind: 'started' }
  for (;;) {
    const next = advance(flow, state, input)
    state = next.state
    steps.push(...next.steps)
    if (!next.command) return steps
    steps.push(...saidIn(next.command))
    input = happens(next.command, chance, () => throws.next().value ?? null)
  }
}

function happens(command: Command, chance: Chance, thrown: () => number | null): Input {
  switch (command.kind) {
    case 'answer':
      return { kind: 'answered' }
    case 'ask': {
      const by = thrown()
      return by === null ? { kind: 'callEnded', cause: 'NORMAL_CLEARING' } : asked(command, by)
    }
    case 'say':
      return { kind: 'played', found: true }
    case 'announce':
    case 'play':
      return { kind: 'played', found: true }
    case 'readClock':
      return { kind: 'clock', nowMs: chance.startedAt.getTime(), override: chance.override }
    case 'callApi':
      return { kind: 'apiAnswered', answer: chance.answer }
    case 'transfer':
      return (thrown() ?? 0) % 2 === 0 ? { kind: 'left' } : { kind: 'transferFailed', cause: 'USER_BUSY' }
    default:
      return { kind: 'left' }
  }
}

function asked({ keys, number, maxDigits }: Extract<Command, { kind: 'ask' }>, by: number): Input {
  if (by % 7 === 0) return { kind: 'noInput' }
  if (number) return { kind: 'digits', digits: String(by).padStart(4, '4').slice(0, maxDigits) }
  const key = keys[by % (keys.length + 1)]
  if (key !== undefined) return { kind: 'digits', digits: key }
  const wrong = ['7', '8', '9', '5'].find((digit) => !keys.includes(digit))
  return wrong === undefined ? { kind: 'noInput' } : { kind: 'noMatch', digits: wrong }
}

function saidIn(command: Command): CallStep[] {
  const { menuId = null } = 'menuId' in command ? command : {}
  if (command.kind === 'ask') {
    const { attempt, timeoutMs, first, utterances } = command
    return [
      { kind: 'prompt', menuId: command.menuId, attempt, timeoutMs, spoken: [...first, ...utterances].map(spoken) },
    ]
  }
  return command.kind === 'say' || command.kind === 'announce'
    ? [{ kind: 'said', menuId, spoken: command.utterances.map(spoken) }]
    : []
}

const spoken = ({ text, shown, voice }: Utterance): Spoken => ({
  ...{ text: shown ?? text, hash: null, durationMs: null, voice, engine: 'none' },
})
