import { type Menu, promptMaxLength } from './flow.ts'
import { isExit } from './option-key.ts'
import type { Problem } from './problem.ts'
import { mentionedKeys, promisedKeys } from './prompt-keys.ts'

/** Whether a menu's words can be spoken and tell the truth about its keys. */
export function checkPrompts(menu: Menu): Problem[] {
  const { menuId, promptText } = menu
  const problems: Problem[] = []
  if (promptText.trim() === '') {
    problems.push({
      severity: 'error',
      code: 'prompt_empty',
      message: `Menu "${menuId}" says nothing. Write its prompt.`,
      place: { menuId, field: 'promptText' },
    })
    return problems
  }
  for (const field of ['promptText', 'invalidPrompt'] as const) {
    const length = menu[field]?.length ?? 0
    if (length > promptMaxLength) {
      problems.push({
        severity: 'error',
        code: 'prompt_too_long',
        message: `A prompt of menu "${menuId}" has ${length} characters; ${promptMaxLength} can be spoken. Shorten it or split the menu.`,
        place: { menuId, field },
      })
    }
  }
  const keys = menu.options.map((option) => option.key).filter((key) => !isExit(key))
  for (const key of promisedKeys(promptText).filter((promised) => !keys.includes(promised))) {
    problems.push({
      severity: 'warning',
      code: 'prompt_promises_missing_key',
      message: `The prompt of menu "${menuId}" tells callers to press ${key}, but the menu has no option for it. Add the option or change the prompt.`,
      place: { menuId, field: 'promptText', key },
    })
  }
  const mentioned = mentionedKeys(promptText)
  for (const key of keys.filter((each) => !mentioned.has(each))) {
    problems.push({
      severity: 'warning',
      code: 'option_not_mentioned',
      message: `The prompt of menu "${menuId}" never mentions key ${key}. Callers will not know of it.`,
      place: { menuId, key },
    })
  }
  return problems
}
