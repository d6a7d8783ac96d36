import { z } from 'zod'

/** How a call left the IVR. `hungUp.by` says whether the caller or the flow ended it. */
export const callOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('transferred'),
    to: z.enum(['queue', 'extension']),
    target: z.string(),
    menuId: z.string(),
  }),
  z.object({ kind: z.literal('voicemail'), mailbox: z.string(), menuId: z.string() }),
  z.object({ kind: z.literal('hungUp'), by: z.enum(['caller', 'flow']), cause: z.string() }),
  /** The connection to the switch broke, or the flow could not be run. */
  z.object({ kind: z.literal('failed'), reason: z.string() }),
])

export type CallOutcome = z.infer<typeof callOutcomeSchema>
