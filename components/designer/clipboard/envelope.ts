import { actionTypes } from 'ivr-runtime/domain/flow/action'
import { languageSchema, promptMaxLength, translationsSchema, voiceSchema } from 'ivr-runtime/domain/flow/flow'
import { menuIdSchema } from 'ivr-runtime/domain/flow/menu-id'
import { menuKinds } from 'ivr-runtime/domain/flow/menu-kind'
import { optionKeySchema } from 'ivr-runtime/domain/flow/option-key'
import { parseAction } from 'ivr-runtime/domain/flow/parse-action'
import { z } from 'zod'

const settings = z.record(z.string(), z.unknown()).nullable().default(null)
const words = z.string().max(promptMaxLength)

const optionSchema = z
  .object({
    digit: optionKeySchema,
    actionType: z.enum(actionTypes),
    actionTarget: z.string().max(2048),
    actionConfig: settings,
    description: z.string().max(1000).nullable().default(null),
  })
  .superRefine(({ actionType, actionTarget, actionConfig }, context) => {
    for (const { column, path, message } of parseAction(actionType, actionTarget, actionConfig).issues) {
      context.addIssue({ code: 'custom', path: [column, ...path], message })
    }
  })

const menuSchema = z.object({
  menuId: menuIdSchema,
  kind: z.enum(menuKinds).default('menu'),
  config: settings,
  language: languageSchema.nullable().default(null),
  translations: translationsSchema.nullable().default(null),
  description: z.string().max(1000).nullable().default(null),
  promptText: words.default(''),
  ttsVoice: voiceSchema.nullable().default(null),
  timeoutSeconds: z.int().min(1).max(60).default(5),
  maxRetries: z.int().min(1).max(10).default(3),
  invalidPrompt: words.nullable().default(null),
  options: z.array(optionSchema).max(200).default([]),
})

const coordinate = z.number().min(-1e6).max(1e6)

/**
 * What lies on the clipboard: menus with their keys, or single keys, and where they stood, in canvas pixels. `ivr` is
 * where they come from; `start` the menu among them in which calls begin there.
 */
export const envelopeSchema = z.object({
  ominis: z.literal('menus'),
  version: z.literal(1),
  ivr: z.string().max(200),
  cut: z.boolean().default(false),
  start: menuIdSchema.nullable().default(null),
  menus: z.array(menuSchema).max(2000).default([]),
  keys: z
    .array(z.object({ menuId: menuIdSchema, option: optionSchema }))
    .max(2000)
    .default([]),
  places: z.record(z.string(), z.object({ x: coordinate, y: coordinate })).default({}),
})
export type Envelope = z.infer<typeof envelopeSchema>
export type CopiedMenu = Envelope['menus'][number]
export type CopiedOption = CopiedMenu['options'][number]
