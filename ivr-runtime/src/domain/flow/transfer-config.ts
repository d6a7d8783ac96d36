import { z } from 'zod'
import { afterActionSchema } from './after-action.ts'

/** Settings of a transfer, stored in `action_config`. */
export const transferConfigSchema = z.strictObject({
  /** How long the other side may ring. Absent: as the dialplan has it. */
  ring_seconds: z.int().min(5, 'must be at least 5').max(600, 'must be at most 600').optional(),
  /** Where the caller goes when nobody takes the call. Absent: back to the menu, told what was wrong. */
  on_fail: afterActionSchema.optional(),
})
