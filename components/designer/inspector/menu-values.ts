import { menuFields, promptMaxLength, voiceSchema } from 'ivr-runtime/domain/flow/flow'
import { menuIdSchema } from 'ivr-runtime/domain/flow/menu-id'
import { sentence } from '../../app/sentence.ts'
import type { DraftMenu } from '../draft/draft.ts'
import type { MenuFields } from '../draft/edit.ts'

/** A menu as its form holds it: numbers as they were typed, '' where nothing is set. */
export type MenuValues = {
  menuId: string
  promptText: string
  ttsVoice: string
  timeoutSeconds: string
  maxRetries: string
  invalidPrompt: string
}

export type MenuErrors = Partial<Record<keyof MenuValues, string>>

export function toMenuValues(menu: DraftMenu): MenuValues {
  return {
    menuId: menu.menuId,
    promptText: menu.promptText,
    ttsVoice: menu.ttsVoice ?? '',
    timeoutSeconds: String(menu.timeoutSeconds),
    maxRetries: String(menu.maxRetries),
    invalidPrompt: menu.invalidPrompt ?? '',
  }
}

/** What is stored of the fields that were changed. */
export function toMenuChanges(values: Partial<MenuValues>): Partial<MenuFields> {
  const { menuId, promptText, ttsVoice, timeoutSeconds, maxRetries, invalidPrompt } = values
  return {
    ...(menuId !== undefined && { menuId: menuId.trim() }),
    ...(promptText !== undefined && { promptText }),
    ...(ttsVoice !== undefined && { ttsVoice: ttsVoice.trim() || null }),
    ...(timeoutSeconds !== undefined && { timeoutSeconds: Number(timeoutSeconds) }),
    ...(maxRetries !== undefined && { maxRetries: Number(maxRetries) }),
    ...(invalidPrompt !== undefined && { invalidPrompt: invalidPrompt.trim() ? invalidPrompt : null }),
  }
}

/** What is wrong with a form, by field. `otherMenuIds`: the names of the other menus. */
export function checkMenuValues(values: MenuValues, otherMenuIds: readonly string[]): MenuErrors {
  const errors: MenuErrors = {}
  const name = menuIdSchema.safeParse(values.menuId.trim())
  if (!name.success) errors.menuId = sentence(name.error.issues[0]?.message ?? 'is not valid')
  else if (otherMenuIds.includes(values.menuId.trim())) errors.menuId = 'Another menu has this name.'
  for (const field of ['promptText', 'invalidPrompt'] as const) {
    if (values[field].length > promptMaxLength) {
      errors[field] = `Must be at most ${promptMaxLength} characters: split the prompt into several menus.`
    }
  }
  const voice = voiceSchema.safeParse(values.ttsVoice)
  if (values.ttsVoice && !voice.success) errors.ttsVoice = sentence(voice.error.issues[0]?.message ?? 'is not valid')
  const { timeoutSec, maxRetries } = menuFields
  for (const [field, schema] of [
    ['timeoutSeconds', timeoutSec],
    ['maxRetries', maxRetries],
  ] as const) {
    const number = values[field].trim() === '' ? Number.NaN : Number(values[field])
    if (!schema.safeParse(number).success) {
      errors[field] = `Must be a whole number from ${schema.minValue} to ${schema.maxValue}.`
    }
  }
  return errors
}
