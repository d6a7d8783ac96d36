import { z } from 'zod'
import { callOutcomeSchema } from '../domain/call/call-outcome.ts'

/**
 * Where a call stands. Serialisable, so that it can be written down and another handler can go on with it.
 *
 * - `new`: not answered yet. `asking`: the menu is at work: its prompt runs, its keys or the clock are awaited.
 *   `acting`: the option `key` of the menu is at work. `leaving`: the last words before a hang-up (no outcome yet), or
 *   what the outcome names is being carried out. `ended`: nothing more to do.
 */
export const callStateSchema = z.object({
  v: z.literal(2),
  phase: z.enum(['new', 'asking', 'acting', 'leaving', 'ended']),
  menuId: z.string(),
  /** Which playing of the menu's prompt this is, from 1; 0 while an `hours` menu has words said that came before it. */
  attempt: z.int(),
  /** The option at work while `acting` or `leaving`. */
  key: z.string().nullable(),
  /** Menus entered so far; a loop guard ends a call that never ends by itself. */
  menusEntered: z.int(),
  /** Values by name, `caller_number` and `called_number` among them. Personal data. */
  variables: z.record(z.string(), z.string()),
  /** Variables whose digits no record may hold. */
  masked: z.array(z.string()),
  /** The language of the call; null: the flow's. */
  language: z.string().nullable(),
  /** Digits that a `collect` menu has heard and the caller has not confirmed yet. */
  unconfirmed: z.string().nullable(),
  /** A key that the caller has pressed already for the menu to come. */
  typed: z.string().nullable(),
  /** The last menu that waited for the caller: where a failed transfer leads back to. */
  waitedAt: z.string().nullable(),
  transfersFailed: z.int(),
  outcome: callOutcomeSchema.nullable(),
})

export type CallState = z.infer<typeof callStateSchema>
