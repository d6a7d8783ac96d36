import { z } from 'zod'
import { callOutcomeSchema } from '../domain/call/call-outcome.ts'

/**
 * Where a call stands. Serialisable, so that it can be written down and another handler can go on with it.
 *
 * - `new`: not answered yet. `asking`: a menu's prompt runs or its keys are awaited. `acting`: the option `key` of
 *   the menu is at work. `leaving`: the last words before a hang-up. `ended`: nothing more to do.
 */
export const callStateSchema = z.object({
  v: z.literal(1),
  phase: z.enum(['new', 'asking', 'acting', 'leaving', 'ended']),
  menuId: z.string(),
  /** Which playing of the menu's prompt this is, from 1. */
  attempt: z.int(),
  /** The option at work while `acting`. */
  key: z.string().nullable(),
  /** Menus entered so far; a loop guard ends a call that never ends by itself. */
  menusEntered: z.int(),
  outcome: callOutcomeSchema.nullable(),
})

export type CallState = z.infer<typeof callStateSchema>
