import { z } from 'zod'

/** Lets the caller leave a message: `voicemail default ${domain_name} <target>`. */
export const voicemail = z.strictObject({
  type: z.literal('voicemail'),
  target: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/, 'must be a mailbox such as 1001'),
  config: z.null().default(null),
})
