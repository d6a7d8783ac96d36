import type { CallStep } from '../../domain/call/call-step.ts'
import type { MockAnswer } from '../../domain/call/test-settings.ts'
import { type AnswerJson, answerWith } from '../../domain/flow/answer-with.ts'
import type { Flow } from '../../domain/flow/flow.ts'
import type { CallState } from '../call-state.ts'
import type { Command } from '../command.ts'
import { words } from '../words.ts'
import { mockedAnswer } from './mocked-answer.ts'

type ApiStep = Extract<CallStep, { kind: 'api' }>

/** Stands for the value in a template; nothing that is spoken holds it. */
const place = '\u0001'

/**
 * A mock that answers as a web service did in a recorded call: what it said is read from the words that were spoken of
 * it (`spoken`). Null when they do not tell.
 */
export function mockOfAnswer(
  flow: Flow,
  state: CallState,
  { menuId, action }: Extract<Command, { kind: 'callApi' }>,
  answered: ApiStep,
  spoken: readonly string[],
): MockAnswer | null {
  if (!answered.ok) return mockOfFailure(answered)
  const { config } = action
  const answer = (body: AnswerJson): MockAnswer => ({ kind: 'answer', status: answered.status ?? 200, body })
  if (!config.tts_template.includes('{value}')) return answer('')
  const menu = flow.menus.find((each) => each.menuId === menuId)
  if (!menu || config.silent) return null
  const said = words({ flow, state, menu }, config.tts_template, { value: place })
  const value = valueIn(said.shown ?? said.text, spoken)
  if (value === null) return null
  const body = config.response_path === undefined ? value : answerWith(config.response_path, value)
  const mock = body === null ? null : answer(body)
  const read = mock && mockedAnswer(mock, config)
  return read?.kind === 'answered' && read.value === value ? mock : null
}

function mockOfFailure({ reason, status }: ApiStep): MockAnswer {
  if (reason === 'timeout') return { kind: 'failure', reason: 'timeout' }
  if (reason === 'status' || reason === 'not_json') return { kind: 'answer', status: status ?? 500, body: '' }
  if (reason === 'no_value') return { kind: 'answer', status: status ?? 200, body: {} }
  return { kind: 'failure', reason: 'unreachable' }
}

function valueIn(template: string, spoken: readonly string[]): string | null {
  const [before = '', after = '', ...more] = template.split(place)
  if (more.length > 0) return null
  const text = spoken.find(
    (each) => each.length > before.length + after.length && each.startsWith(before) && each.endsWith(after),
  )
  return text === undefined ? null : text.slice(before.length, text.length - after.length)
}
