import type { Draft, DraftMenu } from '../../draft/draft.ts'
import { mapMenu } from '../../draft/draft-changes.ts'
import { keySentences } from '../../draft/key-sentences.ts'

/** What a prompt would say of one key; '' where nothing is known of what the key is for. */
export function sentenceFor(draft: Draft, menu: DraftMenu, digit: string): string {
  const options = menu.options.filter((option) => option.digit === digit)
  return keySentences({ ...menu, options }, menu.language ?? draft.ivr.language)
}

/** Appends a sentence on a key to the prompt of its menu. What stands there stays as it is. */
export function mentionKey(draft: Draft, menuId: string, digit: string): Draft {
  return mapMenu(draft, menuId, (menu) => {
    const sentence = sentenceFor(draft, menu, digit)
    const text = menu.promptText.trimEnd()
    const end = text === '' || /[.!?…:]$/.test(text) ? '' : '.'
    return sentence === '' ? menu : { ...menu, promptText: `${text}${end} ${sentence}`.trimStart() }
  })
}
