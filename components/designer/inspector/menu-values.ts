import {
  languageSchema,
  menuFields,
  promptMaxLength,
  type Translation,
  voiceSchema,
} from 'ivr-runtime/domain/flow/flow'
import { menuIdSchema } from 'ivr-runtime/domain/flow/menu-id'
import type { DraftMenu } from '../draft/draft.ts'
import type { MenuFields } from '../draft/edit.ts'
import type { ValueTexts } from './inspector-texts.ts'
import { checkKindValues, isOfKind, type KindValues, toConfig, toKindValues } from './kind-values.ts'

/** The words of a menu in a further language, '' where nothing is set. */
export type TranslationValues = { language: string; promptText: string; invalidPrompt: string; voice: string }

/** A menu as its form holds it: numbers as they were typed, '' where nothing is set. */
export type MenuValues = KindValues & {
  menuId: string
  description: string
  promptText: string
  ttsVoice: string
  language: string
  translations: TranslationValues[]
  timeoutSeconds: string
  maxRetries: string
  invalidPrompt: string
}

export type MenuErrors = Partial<Record<keyof MenuValues, string>>

export function toMenuValues(menu: DraftMenu): MenuValues {
  return {
    ...toKindValues(menu.config),
    menuId: menu.menuId,
    description: menu.description ?? '',
    promptText: menu.promptText,
    ttsVoice: menu.ttsVoice ?? '',
    language: menu.language ?? '',
    translations: Object.entries(menu.translations ?? {}).map(([language, words]) => ({
      language,
      promptText: words.prompt_text,
      invalidPrompt: words.invalid_prompt ?? '',
      voice: words.voice ?? '',
    })),
    timeoutSeconds: String(menu.timeoutSeconds),
    maxRetries: String(menu.maxRetries),
    invalidPrompt: menu.invalidPrompt ?? '',
  }
}

/** What is stored of the fields that were changed. `menu` as it is stored. */
export function toMenuChanges(menu: DraftMenu, values: Partial<MenuValues>): Partial<MenuFields> {
  const {
    menuId,
    description,
    promptText,
    ttsVoice,
    language,
    translations,
    timeoutSeconds,
    maxRetries,
    invalidPrompt,
  } = values
  const ofKind = Object.keys(values).some((field) => isOfKind(menu.kind, field))
  return {
    ...(menuId !== undefined && { menuId: menuId.trim() }),
    ...(description !== undefined && { description: description.trim() || null }),
    // Together, with what is stored of the rest: a field that is wrong does not hold up the others.
    ...(ofKind && { config: toConfig(menu.kind, { ...toKindValues(menu.config), ...values }) }),
    ...(promptText !== undefined && { promptText }),
    ...(ttsVoice !== undefined && { ttsVoice: ttsVoice.trim() || null }),
    ...(language !== undefined && { language: language.trim() || null }),
    ...(translations !== undefined && { translations: toTranslations(translations) }),
    ...(timeoutSeconds !== undefined && { timeoutSeconds: Number(timeoutSeconds) }),
    ...(maxRetries !== undefined && { maxRetries: Number(maxRetries) }),
    ...(invalidPrompt !== undefined && { invalidPrompt: invalidPrompt.trim() ? invalidPrompt : null }),
  }
}

function toTranslations(all: readonly TranslationValues[]): Record<string, Translation> | null {
  const entries = all.map(({ language, promptText, invalidPrompt, voice }): [string, Translation] => [
    language,
    {
      prompt_text: promptText,
      ...(invalidPrompt.trim() && { invalid_prompt: invalidPrompt }),
      ...(voice.trim() && { voice: voice.trim() }),
    },
  ])
  return entries.length > 0 ? Object.fromEntries(entries) : null
}

/** What is wrong with a form, by field. `otherMenuIds`: the names of the other menus. */
export function checkMenuValues(
  kind: DraftMenu['kind'],
  values: MenuValues,
  otherMenuIds: readonly string[],
  texts: ValueTexts,
): MenuErrors {
  const { t, said } = texts
  const errors: MenuErrors = checkKindValues(kind, values, texts)
  const tooLong = t('checks.promptTooLong', { count: String(promptMaxLength) })
  const name = menuIdSchema.safeParse(values.menuId.trim())
  if (!name.success) errors.menuId = said(name.error.issues[0]?.message ?? 'is not valid')
  else if (otherMenuIds.includes(values.menuId.trim())) errors.menuId = t('checks.nameTaken')
  for (const field of ['promptText', 'invalidPrompt'] as const) {
    if (values[field].length > promptMaxLength) errors[field] = tooLong
  }
  if (values.description.length > descriptionMaxLength)
    errors.description = t('checks.atMost', { count: String(descriptionMaxLength) })
  if (values.translations.some((each) => Math.max(each.promptText.length, each.invalidPrompt.length) > promptMaxLength))
    errors.translations = tooLong
  for (const [field, schema] of [
    ['ttsVoice', voiceSchema],
    ['language', languageSchema],
  ] as const) {
    const parsed = schema.safeParse(values[field])
    if (values[field] && !parsed.success) errors[field] = said(parsed.error.issues[0]?.message ?? 'is not valid')
  }
  for (const [field, schema] of [
    ['timeoutSeconds', menuFields.timeoutSec],
    ['maxRetries', menuFields.maxRetries],
  ] as const) {
    const number = values[field].trim() === '' ? Number.NaN : Number(values[field])
    if (!schema.safeParse(number).success) {
      errors[field] = t('checks.wholeNumber', { min: String(schema.minValue), max: String(schema.maxValue) })
    }
  }
  return errors
}

const descriptionMaxLength = 1000
