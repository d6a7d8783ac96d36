import { languageSchema, ttsModelSchema, voiceSchema } from 'ivr-runtime/domain/flow/flow'
import { ivrNameSchema } from 'ivr-runtime/domain/flow/ivr-name'
import { menuIdSchema } from 'ivr-runtime/domain/flow/menu-id'
import { z } from 'zod'
import { templateIds } from '../templates/registry.ts'

const descriptionSchema = z.string().max(2000, 'must be at most 2000 characters')

// Refuses the masked form too, which holds an ellipsis: an answer sent back does not overwrite the key.
const openaiApiKeySchema = z
  .string()
  .max(512, 'must be at most 512 characters')
  .regex(/^[\x21-\x7e]+$/, 'must be an API key: printable characters without spaces')

export const speechEngineSchema = z.enum(['openai', 'flite', 'espeak-ng'])
export const publishModeSchema = z.enum(['auto', 'manual'])

/** What `createIvr` takes. */
export const newIvrSchema = z.strictObject({
  name: ivrNameSchema,
  description: descriptionSchema.nullish(),
  openaiApiKey: openaiApiKeySchema
    .nullish()
    .describe('Kept encrypted, shown masked. Without one the offline engine speaks.'),
  defaultLanguage: languageSchema.optional(),
  defaultVoice: voiceSchema.optional(),
  ttsModel: ttsModelSchema.optional(),
  speechEngine: speechEngineSchema.nullish().describe('Null: openai where a key is at hand, else the offline engine.'),
  publishMode: publishModeSchema.optional().describe('auto publishes after every edit that leaves the flow valid.'),
  template: z
    .enum(templateIds)
    .nullish()
    .describe('Begin with a complete flow, see GET /v1/templates. Fields that are not given come from it, too.'),
})

/** What `updateIvr` takes: the fields to change; null clears one that may be empty. */
export const ivrChangesSchema = newIvrSchema
  .omit({ name: true, template: true })
  .extend({ rootMenuId: menuIdSchema.nullish().describe('Where calls begin. Null: main_menu, else the first menu.') })

export type NewIvr = z.input<typeof newIvrSchema>
export type IvrChanges = z.input<typeof ivrChangesSchema>
