import { z } from 'zod'
import { type ActionType, actionTypes } from '../action.ts'
import {
  languageSchema,
  menuFields,
  promptMaxLength,
  type translationSchema,
  translationsSchema,
  voiceSchema,
} from '../flow.ts'
import { menuIdSchema } from '../menu-id.ts'
import { menuKinds } from '../menu-kind.ts'
import { optionKeySchema } from '../option-key.ts'
import { fewNotes, fewPlaces, nodeIdSchema, noteSchema, positionSchema } from './canvas.ts'

export const documentFormat = 'ominis-ivr-draft'
/** Raised when a document of before could be misread. */
export const documentVersion = 1

const descriptionSchema = z.string().max(1000, 'must be at most 1000 characters').nullish()
const promptSchema = z
  .string()
  .max(promptMaxLength, `must be at most ${promptMaxLength} characters: split the prompt into several menus`)

export const documentOptionSchema = z.strictObject({
  digit: optionKeySchema,
  action_type: z.enum(actionTypes),
  action_target: z.string().max(2048, 'must be at most 2048 characters').optional(),
  action_config: z.record(z.string(), z.unknown()).nullish(),
  description: descriptionSchema,
})

export const documentMenuSchema = z.strictObject({
  menu_id: menuIdSchema,
  kind: z.enum(menuKinds).default('menu'),
  description: descriptionSchema,
  prompt_text: promptSchema.default(''),
  invalid_prompt: promptSchema.nullish(),
  language: languageSchema.nullish(),
  translations: translationsSchema
    .refine((all) => Object.keys(all).length <= 50, 'must be at most 50 languages')
    .nullish(),
  tts_voice: voiceSchema.nullish(),
  timeout_seconds: menuFields.timeoutSec.default(5),
  max_retries: menuFields.maxRetries.default(3),
  config: z.record(z.string(), z.unknown()).nullish(),
  options: z.array(documentOptionSchema).max(200).default([]),
})

/** A whole draft as it is exported and imported. What is not said is as in a new menu. */
export const draftDocumentSchema = z
  .strictObject({
    format: z.literal(documentFormat),
    format_version: z.literal(documentVersion),
    ivr_name: z.string().optional().describe('Where it was exported; an import does not look at it.'),
    root_menu_id: menuIdSchema.nullish().describe('Where calls begin; by default `main_menu`, else the first.'),
    menus: z.array(documentMenuSchema).max(2_000),
    canvas: z
      .strictObject({
        positions: z
          .record(nodeIdSchema, positionSchema)
          .refine(...fewPlaces)
          .default({})
          .describe('Where nodes stand that were placed; the automatic layout decides about others.'),
        notes: z
          .record(z.uuid(), noteSchema)
          .refine(...fewNotes)
          .default({}),
      })
      .default({ positions: {}, notes: {} }),
  })
  .meta({ id: 'DraftDocument' })

export type DraftDocument = z.input<typeof draftDocumentSchema>
export type DocumentMenu = z.output<typeof documentMenuSchema>

/** What a document holds, with the names of columns. */
export type DraftContent = {
  rootMenuId: string | null
  menus: ContentMenu[]
  positions: Record<string, z.output<typeof positionSchema>>
  notes: Record<string, z.output<typeof noteSchema>>
}

export type ContentMenu = {
  menuId: string
  kind: (typeof menuKinds)[number]
  config: Record<string, unknown> | null
  language: string | null
  translations: Record<string, z.infer<typeof translationSchema>> | null
  description: string | null
  promptText: string
  ttsVoice: string | null
  timeoutSeconds: number
  maxRetries: number
  invalidPrompt: string | null
  options: ContentOption[]
}

export type ContentOption = {
  digit: string
  actionType: ActionType
  actionTarget: string
  actionConfig: Record<string, unknown> | null
  description: string | null
}
