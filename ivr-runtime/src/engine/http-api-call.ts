import type { CallStep } from '../domain/call/call-step.ts'
import { promptMaxLength } from '../domain/flow/flow.ts'
import { phrase } from '../domain/flow/phrases.ts'
import { type Utterance, utterance } from '../domain/flow/utterance.ts'
import type { ApiAnswer } from '../ports/api-client.ts'
import type { Acting, ActionBehaviour } from './action-effect.ts'

export const httpApiCall: ActionBehaviour<'http_api_call'> = {
  begin: ({ menu: { menuId }, key, action }) => ({
    kind: 'command',
    command: { kind: 'callApi', menuId, key, action },
  }),
  resume(acting, input) {
    const { menu, key, action } = acting
    if (input.kind === 'played') return { kind: 'go', to: action.config.next ?? null }
    if (input.kind !== 'apiAnswered') return null
    const { answer } = input
    const { menuId } = menu
    const said = [spoken(acting, answer)]
    const { status, latencyMs } = answer
    const reason = answer.kind === 'failed' ? answer.reason : null
    const steps: CallStep[] = [{ kind: 'api', menuId, key, ok: reason === null, status, latencyMs, reason }]
    const { next } = action.config
    return next === 'hangup'
      ? { kind: 'command', command: { kind: 'say', menuId, utterances: said }, steps }
      : { kind: 'go', to: next ?? null, first: said, steps }
  },
}

function spoken({ flow, menu, action }: Acting<'http_api_call'>, answer: ApiAnswer): Utterance {
  if (answer.kind === 'failed') return utterance(flow, menu, phrase('serviceUnavailable', flow.language))
  const { tts_template: template } = action.config
  if (!template.includes('{value}')) return utterance(flow, menu, template)
  // split and join: in a replacement string, "$&" and the like in the service's answer would be expanded
  const text = template.split('{value}').join(answer.value).slice(0, promptMaxLength)
  return { ...utterance(flow, menu, text), once: true }
}
