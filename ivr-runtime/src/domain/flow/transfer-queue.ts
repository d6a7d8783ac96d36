import { z } from 'zod'
import { destinationTemplateSchema } from './destination.ts'
import { transferConfigSchema } from './transfer-config.ts'

/** Hands the call to a call-centre queue: `transfer <target> XML default`. */
export const transferQueue = z.strictObject({
  type: z.literal('transfer_queue'),
  target: destinationTemplateSchema,
  config: transferConfigSchema.nullable().default(null),
})
