import type { CallStep } from '../domain/call/call-step.ts'
import type { Utterance } from '../domain/flow/utterance.ts'
import type { ApiAnswer } from '../ports/api-client.ts'
import type { Acting, ActionBehaviour, Effect } from './action-effect.ts'
import { fillApiCall } from './fill-api-call.ts'
import { systemWords, words } from './words.ts'

export const httpApiCall: ActionBehaviour<'http_api_call'> = {
  begin(acting) {
    const { flow, state, menu, key, action } = acting
    const filled = fillApiCall(flow, state, action)
    if (!filled) return failed(acting, { status: null, latencyMs: 0, reason: 'invalid_address' })
    return { kind: 'command', command: { kind: 'callApi', menuId: menu.menuId, key, action: filled } }
  },
  resume(acting, input) {
    if (input.kind !== 'apiAnswered') return null
    const { answer } = input
    if (answer.kind === 'failed') return failed(acting, answer)
    const { save_as: name, silent, next } = acting.action.config
    return {
      kind: 'go',
      to: next ?? null,
      first: silent ? [] : [spoken(acting, answer.value)],
      steps: [step(acting, answer, null)],
      ...(name !== undefined && { assign: [{ name, value: answer.value }] }),
    }
  },
  // Whoever asked before may have been heard: what changes something must not be sent twice.
  again: (acting) =>
    acting.action.config.method === 'GET'
      ? httpApiCall.begin(acting)
      : failed(acting, { status: null, latencyMs: 0, reason: 'interrupted' }),
}

function failed(acting: Acting<'http_api_call'>, failure: Attempt & { reason: string }): Effect {
  const { save_as: name, next } = acting.action.config
  return {
    kind: 'go',
    to: next ?? null,
    first: [systemWords(acting, 'serviceUnavailable')],
    steps: [step(acting, failure, failure.reason)],
    ...(name !== undefined && { assign: [{ name, value: null }] }),
  }
}

type Attempt = Pick<ApiAnswer, 'status' | 'latencyMs'>

const step = (
  { menu, key }: Acting<'http_api_call'>,
  { status, latencyMs }: Attempt,
  reason: string | null,
): CallStep => ({ kind: 'api', menuId: menu.menuId, key, ok: reason === null, status, latencyMs, reason })

function spoken(acting: Acting<'http_api_call'>, value: string): Utterance {
  const { tts_template: template } = acting.action.config
  return words(acting, template, { value })
}
