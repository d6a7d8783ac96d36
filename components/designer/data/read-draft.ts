import type { RouterOutputs } from '../../app/trpc.ts'
import type { Draft } from '../draft/draft.ts'

/**
 * The server's answer as the designer knows a draft. Types of actions and their settings are wider in the answer,
 * because its columns are; nothing but the domain's own gets into them (server/services/options/option-fields.ts).
 */
export function readDraft(answer: RouterOutputs['draft']['get']): Draft {
  return answer as Draft
}
