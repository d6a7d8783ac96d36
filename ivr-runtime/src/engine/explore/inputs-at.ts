import type { Flow, MenuOf } from '../../domain/flow/flow.ts'
import { hoursAt } from '../../domain/flow/kinds/hours-at.ts'
import type { CallState } from '../call-state.ts'
import type { Command } from '../command.ts'
import type { Input } from '../input.ts'
import { menuOf } from '../walk.ts'
import type { Values } from './values.ts'

const played: Input = { kind: 'played', found: true }

/**
 * Everything that can follow a command and matters, but the keys at a later try (see `explore`). A key pressed ahead
 * leads where it leads when pressed in time, which is tried.
 */
export function inputsAt(flow: Flow, state: CallState, command: Command | null, values: Values): Input[] {
  switch (command?.kind) {
    case 'answer':
      return [{ kind: 'answered' }]
    case 'ask':
      return [...(command.number ? numbers(flow, state, values) : keys(state, command.keys)), ...failures(command.keys)]
    case 'announce':
    case 'play':
      return [played]
    case 'readClock':
      return moments(menuOf(flow, command.menuId))
    case 'callApi':
      return [...answers(values, command.menuId, command.key), { kind: 'apiAnswered', answer: noAnswer }]
    case 'transfer':
      return [{ kind: 'transferFailed', cause: 'NO_ANSWER' }]
    default:
      return []
  }
}

const keys = (state: CallState, choices: readonly string[]): Input[] =>
  state.attempt > 1 && state.unconfirmed === null ? [] : choices.map((digits) => ({ kind: 'digits', digits }))

function numbers(flow: Flow, state: CallState, values: Values): Input[] {
  const menu = menuOf(flow, state.menuId)
  return menu?.kind === 'collect' ? values.typedIn(menu).map((digits) => ({ kind: 'digits', digits })) : []
}

/** Silence, and a key that nothing stands for. */
const failures = (choices: readonly string[]): Input[] => [
  { kind: 'noInput' },
  { kind: 'noMatch', digits: [...'7890123456*#'].find((key) => !choices.includes(key)) ?? '' },
]

const noAnswer = { kind: 'failed', status: null, latencyMs: 0, reason: 'timeout' } as const

const answers = (values: Values, menuId: string, key: string): Input[] =>
  values
    .answeredTo(menuId, key)
    .map((value) => ({ kind: 'apiAnswered', answer: { kind: 'answered', status: 200, latencyMs: 0, value } }))

/** A supervisor may open and close by hand at any time; a holiday takes the calendar. */
function moments(menu: ReturnType<typeof menuOf>): Input[] {
  if (menu?.kind !== 'hours') return []
  const holiday = menu.options.some(({ key }) => key === 'holiday') ? momentOfHoliday(menu) : undefined
  return [
    { kind: 'clock', nowMs: 0, override: 'open' },
    { kind: 'clock', nowMs: 0, override: 'closed' },
    ...(holiday === undefined ? [] : [{ kind: 'clock' as const, nowMs: holiday, override: null }]),
  ]
}

/** Noon somewhere is the right date everywhere but at the edges of the world, where the hours beside it are. */
function momentOfHoliday({ config }: MenuOf<'hours'>): number | undefined {
  const [first] = config.holidays
  if (!first) return undefined
  const noon = Date.parse(`${first.date}T12:00:00Z`)
  return [noon, noon + 12 * 3_600_000, noon - 12 * 3_600_000].find((at) => hoursAt(config, at) === 'holiday')
}
