import { phrase } from 'ivr-runtime/domain/flow/phrases'
import type { Draft, DraftMenu } from '../draft/draft.ts'

/** Something that a caller hears in a menu. */
export type MenuPart = { when: string; text: string }

/** What a caller hears of a menu who stays silent, or presses what it does not have, in its order. */
export function wholeMenuParts(draft: Draft, menu: DraftMenu): MenuPart[] {
  const language = menu.language ?? draft.ivr.language
  const prompt = { when: 'First', text: menu.promptText }
  if (menu.kind !== 'menu' && menu.kind !== 'collect') return [prompt]
  const again =
    menu.maxRetries > 1 ? [{ when: `After ${menu.timeoutSeconds} s of silence`, text: menu.promptText }] : []
  const wrong = { when: 'After a wrong key', text: menu.invalidPrompt?.trim() || phrase('invalidChoice', language) }
  const ends = ['t', 'i'].filter((exit) => !menu.options.some(({ digit }) => digit === exit))
  const goodbye = ends.length > 0 ? [{ when: 'When tries run out', text: phrase('goodbye', language) }] : []
  return [prompt, ...again, wrong, ...goodbye].filter(({ text }) => text.trim() !== '')
}
