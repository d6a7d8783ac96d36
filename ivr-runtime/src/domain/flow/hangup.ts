import { z } from 'zod'

/** Ends the call with a hang-up cause of FreeSWITCH, `NORMAL_CLEARING` when none is meant in particular. */
export const hangup = z.strictObject({
  type: z.literal('hangup'),
  target: z
    .string()
    .trim()
    .regex(/^[A-Z][A-Z0-9_]{1,63}$/, 'must be a hang-up cause such as NORMAL_CLEARING or USER_BUSY'),
  config: z.null().default(null),
})
