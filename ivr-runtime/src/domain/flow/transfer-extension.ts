import { z } from 'zod'
import { destinationTemplateSchema } from './destination.ts'
import { dialStringTemplateSchema, isDialString } from './dial-string.ts'
import { transferConfigSchema } from './transfer-config.ts'

/**
 * Hands the call to a SIP extension (`transfer <target> XML default`), or to a full dial string where the target
 * contains a `/` and the organisation allows its beginning.
 */
export const transferExtension = z.strictObject({
  type: z.literal('transfer_extension'),
  target: z
    .string()
    .trim()
    .superRefine((target, context) => {
      const schema = isDialString(target) ? dialStringTemplateSchema : destinationTemplateSchema
      for (const { message } of schema.safeParse(target).error?.issues ?? [])
        context.addIssue({ code: 'custom', message })
    }),
  config: transferConfigSchema.nullable().default(null),
})
