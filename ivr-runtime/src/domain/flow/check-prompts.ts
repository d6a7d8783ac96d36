import { type Menu, promptMaxLength } from './flow.ts'
import { kindParts } from './menu-kind.ts'
import { newProblem } from './new-problem.ts'
import { isExit } from './option-key.ts'
import type { Problem } from './problem.ts'
import { mentionedKeys, promisedKeys } from './prompt-keys.ts'

/** Whether a menu's words can be spoken and tell the truth about its keys. */
export function checkPrompts(menu: Menu): Problem[] {
  const { menuId, promptText } = menu
  if (!kindParts[menu.kind].speaks) return []
  if (promptText.trim() === '') {
    return [newProblem('error', 'prompt_empty', { menu: menuId, words: 'own' }, { menuId, field: 'promptText' })]
  }
  return [...checkLengths(menu), ...checkTranslations(menu), ...(menu.kind === 'menu' ? checkKeys(menu) : [])]
}

function checkLengths(menu: Menu): Problem[] {
  const { menuId } = menu
  return (['promptText', 'invalidPrompt'] as const).flatMap((field) => {
    const length = menu[field]?.length ?? 0
    if (length <= promptMaxLength) return []
    return newProblem('error', 'prompt_too_long', { menu: menuId, length, most: promptMaxLength }, { menuId, field })
  })
}

function checkTranslations({ menuId, translations }: Menu): Problem[] {
  return Object.entries(translations).flatMap(([language, { prompt_text: text }]) => {
    if (text.trim() !== '') return []
    const place = { menuId, field: `translations.${language}.prompt_text` }
    return newProblem('error', 'prompt_empty', { menu: menuId, words: 'translated', language }, place)
  })
}

function checkKeys(menu: Menu): Problem[] {
  const { menuId, promptText, translations } = menu
  const keys = menu.options.map((option) => option.key).filter((key) => !isExit(key))
  const texts = [
    { text: promptText, field: 'promptText', which: { words: 'own' } as const },
    ...Object.entries(translations).map(([language, { prompt_text: text }]) => ({
      text,
      field: `translations.${language}.prompt_text`,
      which: { words: 'translated', language } as const,
    })),
  ]
  const promised = texts.flatMap(({ text, field, which }) =>
    promisedKeys(text)
      .filter((key) => !keys.includes(key))
      .map((key) => {
        const values = { menu: menuId, key, ...which }
        return newProblem('warning', 'prompt_promises_missing_key', values, { menuId, field, key })
      }),
  )
  const mentioned = mentionedKeys(promptText)
  const unmentioned = keys
    .filter((key) => !mentioned.has(key))
    .map((key) => newProblem('warning', 'option_not_mentioned', { menu: menuId, key, words: 'own' }, { menuId, key }))
  return [...promised, ...unmentioned]
}
