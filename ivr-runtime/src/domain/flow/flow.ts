import { z } from 'zod'
import { actionSchema } from './action.ts'
import { menuIdSchema } from './menu-id.ts'
import { kindParts, type MenuKind } from './menu-kind.ts'
import { optionKeySchema } from './option-key.ts'

/** Longest text that a speech engine takes at once (OpenAI's limit), in characters. */
export const promptMaxLength = 4096

export const languageSchema = z
  .string()
  .max(10, 'must be at most 10 characters')
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,6})?$/, 'must be a language tag such as en or pt-BR')
export const voiceSchema = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(50, 'must be at most 50 characters')
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.:+-]*$/, 'must be a voice name such as alloy')
export const ttsModelSchema = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(50, 'must be at most 50 characters')
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.:/-]*$/, 'must be a model name such as tts-1')

export const optionSchema = z.strictObject({
  key: optionKeySchema,
  description: z.string().max(1000).nullable().default(null),
  action: actionSchema,
})

/** A menu's words in another language, as stored in `ivr_menus.translations`. */
export const translationSchema = z.strictObject({
  prompt_text: z.string().max(promptMaxLength),
  invalid_prompt: z.string().max(promptMaxLength).nullish(),
  /** Absent: the menu's voice. */
  voice: voiceSchema.nullish(),
})

/** By language: `{"fr": {"prompt_text": "…"}}`. */
export const translationsSchema = z.record(languageSchema, translationSchema)

/** What menus of every kind have. Versions published before there were kinds hold neither languages nor kinds. */
export const menuFields = {
  menuId: menuIdSchema,
  /** Empty for kinds that say nothing. */
  promptText: z.string().max(promptMaxLength),
  /** Null: the flow's voice. */
  voice: voiceSchema.nullable().default(null),
  /** In which the menu speaks whatever the call's language. Null: the call's, as far as there is a translation. */
  language: languageSchema.nullable().default(null),
  translations: translationsSchema.default({}),
  /** How long the caller may stay silent after the prompt. */
  timeoutSec: z.int().min(1).max(60),
  /** How often the prompt is played in all, the first time included (FreeSWITCH's `tries`). */
  maxRetries: z.int().min(1).max(10),
  /** Said before the prompt is repeated after a wrong key. Null: a phrase of the call's language. */
  invalidPrompt: z.string().max(promptMaxLength).nullable().default(null),
  options: z.array(optionSchema).max(200),
}

export const menuSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...menuFields, kind: z.literal('menu').default('menu'), config: kindParts.menu.config }),
  z.strictObject({ ...menuFields, kind: z.literal('message'), config: kindParts.message.config }),
  z.strictObject({ ...menuFields, kind: z.literal('hours'), config: kindParts.hours.config }),
  z.strictObject({ ...menuFields, kind: z.literal('collect'), config: kindParts.collect.config }),
  z.strictObject({ ...menuFields, kind: z.literal('branch'), config: kindParts.branch.config }),
])

/**
 * The meaning of an IVR, whole: what a caller hears and what each key does. Published versions hold it as JSON.
 * Structure is checked here; whether it makes sense (targets that exist, prompts that tell the truth) in `check-flow`.
 */
export const flowSchema = z
  .strictObject({
    ivrName: z.string().min(1).max(64),
    language: languageSchema,
    voice: voiceSchema,
    ttsModel: ttsModelSchema,
    rootMenuId: menuIdSchema,
    menus: z.array(menuSchema).max(2000),
  })
  .meta({ id: 'Flow' })

export type FlowOption = z.infer<typeof optionSchema>
export type Translation = z.infer<typeof translationSchema>
export type Menu = z.infer<typeof menuSchema>
export type MenuOf<K extends MenuKind> = Extract<Menu, { kind: K }>
export type Flow = z.infer<typeof flowSchema>
