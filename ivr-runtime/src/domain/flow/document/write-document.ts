import type { Draft, DraftMenu, DraftOption } from '../draft.ts'
import { rootMenuId } from '../draft.ts'
import type { Note, Position } from './canvas.ts'
import { type DraftDocument, documentFormat, documentVersion } from './draft-document.ts'

/** A draft with all that is on its canvas. */
export type WholeDraft = {
  ivr: Pick<Draft['ivr'], 'name' | 'rootMenuId'>
  menus: (DraftMenu & { description: string | null })[]
  positions: Record<string, Position>
  notes: Record<string, Note>
}

/** The document of a draft: the same draft always gives the same text. What is not set is left out. */
export function writeDocument({ ivr, menus, positions, notes }: WholeDraft): DraftDocument {
  const document = {
    format: documentFormat,
    format_version: documentVersion,
    ivr_name: ivr.name,
    ...(menus.length > 0 && { root_menu_id: rootMenuId({ ivr, menus }) }),
    menus: menus.map(writeMenu),
    canvas: { positions: sorted(positions), notes: sorted(notes) },
  }
  return document as DraftDocument
}

const writeMenu = ({ options, ...menu }: WholeDraft['menus'][number]) =>
  set({
    menu_id: menu.menuId,
    kind: menu.kind,
    description: menu.description,
    prompt_text: menu.promptText,
    invalid_prompt: menu.invalidPrompt,
    language: menu.language,
    translations: menu.translations,
    tts_voice: menu.ttsVoice,
    timeout_seconds: menu.timeoutSeconds,
    max_retries: menu.maxRetries,
    config: menu.config,
    options: options.map(writeOption),
  })

const writeOption = ({ digit, actionType, actionTarget, actionConfig, description }: DraftOption) =>
  set({
    digit,
    action_type: actionType,
    action_target: actionTarget,
    action_config: actionConfig,
    description,
  })

const set = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

const sorted = <V>(entries: Record<string, V>): Record<string, V> =>
  Object.fromEntries(Object.entries(entries).toSorted(([a], [b]) => (a < b ? -1 : 1)))
