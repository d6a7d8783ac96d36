import { z } from 'zod'

/** A mailbox of the switch. */
export const mailboxSchema = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/, 'must be a mailbox such as 1001')

/** Lets the caller leave a message: `voicemail default ${domain_name} <target>`. */
export const voicemail = z.strictObject({
  type: z.literal('voicemail'),
  target: z
    .string()
    .trim()
    .max(64, 'must be at most 64 characters')
    .regex(
      /^(?:[A-Za-z0-9]|\{[a-z][a-z0-9_]{0,31}\})(?:[A-Za-z0-9_.-]|\{[a-z][a-z0-9_]{0,31}\})*$/,
      'must be a mailbox such as 1001',
    ),
  config: z
    .strictObject({
      /** Longest message. Absent: three minutes. */
      max_seconds: z.int().min(5, 'must be at least 5').max(900, 'must be at most 900').optional(),
      /** Spoken in place of the mailbox's own greeting; variables may stand in it. */
      greeting: z.string().trim().min(1).max(4096).optional(),
    })
    .nullable()
    .default(null),
})
