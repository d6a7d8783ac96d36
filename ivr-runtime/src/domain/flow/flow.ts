import { z } from 'zod'
import { actionSchema } from './action.ts'
import { menuIdSchema } from './menu-id.ts'
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

export const menuSchema = z.strictObject({
  menuId: menuIdSchema,
  promptText: z.string().max(promptMaxLength),
  /** Null: the flow's voice. */
  voice: voiceSchema.nullable().default(null),
  /** How long the caller may stay silent after the prompt. */
  timeoutSec: z.int().min(1).max(60),
  /** How often the prompt is played in all, the first time included (FreeSWITCH's `tries`). */
  maxRetries: z.int().min(1).max(10),
  /** Said before the prompt is repeated after a wrong key. Null: a phrase of the flow's language. */
  invalidPrompt: z.string().max(promptMaxLength).nullable().default(null),
  options: z.array(optionSchema).max(200),
})

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
export type Menu = z.infer<typeof menuSchema>
export type Flow = z.infer<typeof flowSchema>
