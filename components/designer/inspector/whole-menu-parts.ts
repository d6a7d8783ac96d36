import { phrase } from 'ivr-runtime/domain/flow/phrases'
import type { Draft, DraftMenu } from '../draft/draft.ts'
import type { InspectorTexts } from './inspector-texts.ts'

/** Something that a caller hears in a menu. */
export type MenuPart = { when: string; text: string }

/** What a caller hears of a menu who stays silent, or presses what it does not have, in its order. */
export function wholeMenuParts(draft: Draft, menu: DraftMenu, t: InspectorTexts): MenuPart[] {
  const language = menu.language ?? draft.ivr.language
  const prompt = { when: t('whole.first'), text: menu.promptText }
  if (menu.kind !== 'menu' && menu.kind !== 'collect') return [prompt]
  const again =
    menu.maxRetries > 1
      ? [{ when: t('whole.afterSilence', { seconds: String(menu.timeoutSeconds) }), text: menu.promptText }]
      : []
  const wrong = { when: t('menu.afterWrongKey'), text: menu.invalidPrompt?.trim() || phrase('invalidChoice', language) }
  const ends = ['t', 'i'].filter((exit) => !menu.options.some(({ digit }) => digit === exit))
  const goodbye = ends.length > 0 ? [{ when: t('whole.triesRunOut'), text: phrase('goodbye', language) }] : []
  return [prompt, ...again, wrong, ...goodbye].filter(({ text }) => text.trim() !== '')
}
