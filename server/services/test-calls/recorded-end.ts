import { type CallOutcome, callOutcomeSchema } from 'ivr-runtime/domain/call/call-outcome'
import type { Services } from '../services.ts'

const waitMs = 5_000
const lookAgainMs = 100

/**
 * Waits until the runtime has stored the end of a test call, so that whoever reads "ended" reads the outcome and every
 * step too. Null when nothing came within 5 s.
 */
export async function recordedEnd({ db }: Pick<Services, 'db'>, testCallId: string): Promise<CallOutcome | null> {
  const deadline = Date.now() + waitMs
  for (;;) {
    const call = await db.call.findUnique({ where: { testCallId }, select: { endedAt: true, outcome: true } })
    if (call?.endedAt) return callOutcomeSchema.parse(call.outcome)
    if (Date.now() >= deadline) return null
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs))
  }
}

/** Why runtimes could not go on with a test call, where they said so. Does not wait. */
export async function recordedFailure({ db }: Pick<Services, 'db'>, testCallId: string): Promise<string | null> {
  const call = await db.call.findUnique({ where: { testCallId }, select: { outcome: true } })
  const outcome = call?.outcome && callOutcomeSchema.parse(call.outcome)
  return outcome && outcome.kind === 'failed' ? outcome.reason : null
}
