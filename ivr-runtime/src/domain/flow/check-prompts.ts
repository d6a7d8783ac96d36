import { type Menu, promptMaxLength } from './flow.ts'
import { kindParts } from './menu-kind.ts'
import { isExit } from './option-key.ts'
import type { Problem } from './problem.ts'
import { mentionedKeys, promisedKeys } from './prompt-keys.ts'

/** Whether a menu's words can be spoken and tell the truth about its keys. */
export function checkPrompts(menu: Menu): Problem[] {
  const { menuId, promptText } = menu
  if (!kindParts[menu.kind].speaks) return []
  if (promptText.trim() === '') {
    return [
      {
        severity: 'error',
        code: 'prompt_empty',
        message: `Menu "${menuId}" says nothing. Write its prompt.`,
        place: { menuId, field: 'promptText' },
      },
    ]
  }
  return [...checkLengths(menu), ...checkTranslations(menu), ...(menu.kind === 'menu' ? checkKeys(menu) : [])]
}

function checkLengths(menu: Menu): Problem[] {
  const { menuId } = menu
  return (['promptText', 'invalidPrompt'] as const).flatMap((field) => {
    const length = menu[field]?.length ?? 0
    if (length <= promptMaxLength) return []
    return {
      severity: 'error' as const,
      code: 'prompt_too_long' as const,
      message: `A prompt of menu "${menuId}" has ${length} characters; ${promptMaxLength} can be spoken. Shorten it or split the menu.`,
      place: { menuId, field },
    }
  })
}

function checkTranslations({ menuId, translations }: Menu): Problem[] {
  return Object.entries(translations).flatMap(([language, { prompt_text: text }]) => {
    if (text.trim() !== '') return []
    return {
      severity: 'error' as const,
      code: 'prompt_empty' as const,
      message: `Menu "${menuId}" says nothing in "${language}". Write its prompt or delete the translation.`,
      place: { menuId, field: `translations.${language}.prompt_text` },
    }
  })
}

function checkKeys(menu: Menu): Problem[] {
  const { menuId, promptText, translations } = menu
  const keys = menu.options.map((option) => option.key).filter((key) => !isExit(key))
  const texts = [
    { text: promptText, field: 'promptText', which: 'The prompt' },
    ...Object.entries(translations).map(([language, { prompt_text: text }]) => ({
      text,
      field: `translations.${language}.prompt_text`,
      which: `The prompt in "${language}"`,
    })),
  ]
  const promised = texts.flatMap(({ text, field, which }) =>
    promisedKeys(text)
      .filter((key) => !keys.includes(key))
      .map(
        (key): Problem => ({
          severity: 'warning',
          code: 'prompt_promises_missing_key',
          message: `${which} of menu "${menuId}" tells callers to press ${key}, but the menu has no option for it. Add the option or change the prompt.`,
          place: { menuId, field, key },
        }),
      ),
  )
  const mentioned = mentionedKeys(promptText)
  const unmentioned = keys
    .filter((key) => !mentioned.has(key))
    .map(
      (key): Problem => ({
        severity: 'warning',
        code: 'option_not_mentioned',
        message: `The prompt of menu "${menuId}" never mentions key ${key}. Callers will not know of it.`,
        place: { menuId, key },
      }),
    )
  return [...promised, ...unmentioned]
}
