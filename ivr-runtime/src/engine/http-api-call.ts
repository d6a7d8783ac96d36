import { promptMaxLength } from '../domain/flow/flow.ts'
import { phrase } from '../domain/flow/phrases.ts'
import { utterance } from '../domain/flow/utterance.ts'
import type { ApiAnswer } from '../ports/api-client.ts'
import type { Acting, ActionBehaviour } from './action-effect.ts'

export const httpApiCall: ActionBehaviour<'http_api_call'> = {
  begin: ({ menu: { menuId }, key, action }) => ({
    kind: 'command',
    command: { kind: 'callApi', menuId, key, action },
  }),
  resume(acting, input) {
    const { flow, menu, key, action } = acting
    if (input.kind === 'played') return { kind: 'go', to: action.config.next ?? null }
    if (input.kind !== 'apiAnswered') return null
    const { answer } = input
    return {
      kind: 'command',
      command: {
        kind: 'say',
        menuId: menu.menuId,
        utterances: [utterance(flow, menu, words(acting, answer))],
      },
      steps: [
        {
          kind: 'api',
          menuId: menu.menuId,
          key,
          ok: answer.kind === 'answered',
          status: answer.status,
          latencyMs: answer.latencyMs,
          reason: answer.kind === 'failed' ? answer.reason : null,
        },
      ],
    }
  },
}

function words({ flow, action }: Acting<'http_api_call'>, answer: ApiAnswer): string {
  if (answer.kind === 'failed') return phrase('serviceUnavailable', flow.language)
  // split and join: in a replacement string, "$&" and the like in the service's answer would be expanded
  return action.config.tts_template.split('{value}').join(answer.value).slice(0, promptMaxLength)
}
