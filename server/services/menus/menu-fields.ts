import {
  languageSchema,
  menuFields,
  promptMaxLength,
  translationsSchema,
  voiceSchema,
} from 'ivr-runtime/domain/flow/flow'
import { menuIdSchema } from 'ivr-runtime/domain/flow/menu-id'
import { menuKinds } from 'ivr-runtime/domain/flow/menu-kind'
import { z } from 'zod'

const tooLong = `must be at most ${promptMaxLength} characters: split the prompt into several menus`

/** The designer may leave a prompt empty for a while: the checks say so, and nothing is published meanwhile. */
export const newMenuSchema = z.strictObject({
  menuId: menuIdSchema,
  kind: z
    .enum(menuKinds)
    .optional()
    .describe('What it does: let callers choose (`menu`, by default), say something, look at the clock, …'),
  config: z
    .record(z.string(), z.unknown())
    .nullish()
    .describe('What its kind needs to know: opening hours, the digits to collect, the cases of a branch.'),
  description: z
    .string()
    .max(1000, 'must be at most 1000 characters')
    .nullish()
    .describe('What it is for, for those who edit it; callers never hear it.'),
  promptText: z
    .string()
    .max(promptMaxLength, tooLong)
    .optional()
    .describe('What callers hear; required for `menu`, `message` and `collect`.'),
  language: languageSchema.nullish().describe("Spoken here whatever the call's language. Null: the call's."),
  translations: translationsSchema
    .refine((all) => Object.keys(all).length <= 50, 'must be at most 50 languages')
    .nullish()
    .describe('The prompts in further languages, by tag: `{"fr": {"prompt_text": "…"}}`.'),
  ttsVoice: voiceSchema.nullish().describe("Null: the IVR's voice."),
  timeoutSeconds: menuFields.timeoutSec.optional().describe('How long a caller may stay silent; 5 by default.'),
  maxRetries: menuFields.maxRetries.optional().describe('How often the prompt is played in all; 3 by default.'),
  invalidPrompt: z.string().max(promptMaxLength, tooLong).nullish().describe('Said after a wrong key.'),
})

/** The fields to change; another `menuId` renames the menu and whatever points to it. */
export const menuChangesSchema = newMenuSchema.partial()

export type NewMenu = z.input<typeof newMenuSchema>
export type MenuChanges = z.input<typeof menuChangesSchema>
