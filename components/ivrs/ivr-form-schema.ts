import { languageSchema, ttsModelSchema, voiceSchema } from 'ivr-runtime/domain/flow/flow'
import { ivrNameSchema } from 'ivr-runtime/domain/flow/ivr-name'
import { z } from 'zod'

const nameSchema = z.string().superRefine((name, context) => {
  const issue = ivrNameSchema.safeParse(name).error?.issues[0]
  if (issue) context.addIssue({ code: 'custom', message: issue.message })
})

/** What the form of an IVR holds. An empty description or key means none; `engine: auto` is the server's null. */
export const ivrFormSchema = z.object({
  name: nameSchema,
  description: z.string().trim().max(2000, 'At most 2000 characters.'),
  defaultLanguage: languageSchema,
  defaultVoice: voiceSchema,
  ttsModel: ttsModelSchema,
  engine: z.enum(['auto', 'openai', 'flite']),
  publishMode: z.enum(['auto', 'manual']),
  openaiApiKey: z
    .string()
    .trim()
    .max(512, 'At most 512 characters.')
    .regex(/^[\x21-\x7e]*$/, 'A key has no spaces and no special characters.'),
})

export type IvrFormValues = z.infer<typeof ivrFormSchema>

export const newIvrValues: IvrFormValues = {
  name: '',
  description: '',
  defaultLanguage: 'en',
  defaultVoice: 'alloy',
  ttsModel: 'tts-1',
  engine: 'auto',
  publishMode: 'auto',
  openaiApiKey: '',
}
