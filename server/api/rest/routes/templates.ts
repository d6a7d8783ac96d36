import { z } from 'zod'
import { listTemplates } from '../../../services/templates/list.ts'
import { templateIds } from '../../../services/templates/registry.ts'
import { endpoint, jsonAnswer } from '../endpoint.ts'
import { json } from '../reply.ts'

const templateSchema = z
  .object({
    id: z.enum(templateIds).describe('To be given as `template` when an IVR is created.'),
    title: z.string(),
    purpose: z.string(),
    hints: z.array(z.string()).describe('What to change before callers hear it.'),
    description: z.string(),
    default_language: z.string(),
    default_voice: z.string(),
    tts_model: z.string(),
    menu_count: z.int(),
  })
  .meta({ id: 'Template' })

export const templateEndpoints = [
  endpoint({
    method: 'get',
    path: '/v1/templates',
    operationId: 'listTemplates',
    tag: 'IVRs',
    summary: 'List the templates that an IVR can begin with',
    permission: 'ivr:read',
    responses: {
      200: jsonAnswer('All of them.', z.object({ templates: z.array(templateSchema), total: z.int() })),
    },
    async handle() {
      const templates = listTemplates().map(
        ({ id, words, ivr, menus }): z.input<typeof templateSchema> => ({
          id,
          ...words.en,
          description: ivr.description,
          default_language: ivr.defaultLanguage,
          default_voice: ivr.defaultVoice,
          tts_model: ivr.ttsModel,
          menu_count: menus.length,
        }),
      )
      return json({ templates, total: templates.length })
    },
  }),
]
