import type { CallOutcome } from '../../../ivr-runtime/src/domain/call/call-outcome.ts'
import type { Db } from '../../db.ts'
import { notify } from '../../events.ts'

const outcome: CallOutcome = { kind: 'failed', reason: 'The runtime that held this call ended unexpectedly.' }

/**
 * Ends the records of calls whose runtime died without a word, so that none stays "active" for ever. `ivrId` null: of
 * all IVRs. Returns how many there were.
 */
export async function closeLostCalls(db: Db, ivrId: number | null): Promise<number> {
  const lost = await db.$queryRaw<{ id: string; tenant_id: string; test_call_id: string | null }[]>`
    UPDATE calls SET ended_at = now(), outcome = ${JSON.stringify(outcome)}::jsonb, hangup_cause = 'DESTINATION_OUT_OF_ORDER'
    WHERE ended_at IS NULL AND (${ivrId}::int IS NULL OR ivr_id = ${ivrId}::int)
    RETURNING id, tenant_id, test_call_id`
  for (const call of lost) {
    await notify(db, 'call_changed', { callId: call.id, tenantId: call.tenant_id, testCallId: call.test_call_id })
  }
  return lost.length
}
