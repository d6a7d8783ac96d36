import { draftToFlow } from 'ivr-runtime/domain/flow/draft-to-flow'
import { flowSchema } from 'ivr-runtime/domain/flow/flow'
import { flowToDraft } from '../../calls/flow-to-draft.ts'
import type { Draft } from '../draft/draft.ts'

/**
 * A draft by what callers hear alone, so that it can be compared with what was published: descriptions for editors and
 * notes are gone, and settings are written as a published flow writes them, as far as they can be read.
 */
export function comparable(draft: Draft): Draft {
  const { name, language, voice, ttsModel, rootMenuId } = draft.ivr
  const ivr = { name, rootMenuId, defaultLanguage: language, defaultVoice: voice, ttsModel }
  if (draft.menus.length === 0) return { ...draft, notes: {} }
  const { drawn } = draftToFlow({ ivr, menus: draft.menus })
  const heard = flowToDraft(flowSchema.safeParse(drawn).data ?? drawn, draft.positions)
  return {
    ...heard,
    notes: {},
    // Rows say nothing about being the same menu: only names do, between versions.
    menus: heard.menus.map((menu, at) => ({ ...menu, id: -at - 1, description: null })),
  }
}
