import { z } from 'zod'
import { destinationSchema } from './destination.ts'

/** Hands the call to a call-centre queue: `transfer <target> XML default`. */
export const transferQueue = z.strictObject({
  type: z.literal('transfer_queue'),
  target: destinationSchema,
  config: z.null().default(null),
})
