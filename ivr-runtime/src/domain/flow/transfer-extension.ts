import { z } from 'zod'
import { destinationSchema } from './destination.ts'

/** Hands the call to a SIP extension: `transfer <target> XML default`. */
export const transferExtension = z.strictObject({
  type: z.literal('transfer_extension'),
  target: destinationSchema,
  config: z.null().default(null),
})
