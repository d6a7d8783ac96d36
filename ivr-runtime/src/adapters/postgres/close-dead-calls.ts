import type pg from 'pg'
import { diedOutcome, diedSeq } from './died-outcome.ts'

/**
 * Ends the calls of an IVR that a runtime left open when it died, with outcome `failed` and reason `runtime_died`, and
 * tells who watches. Those that began after `before`, and those in `active` (call ids), are somebody's who lives.
 */
export async function closeDeadCalls(
  db: pg.Pool,
  { ivrId, before, active }: { ivrId: number; before: Date; active: readonly string[] },
): Promise<number> {
  const { rowCount } = await db.query(
    `WITH dead AS (
       UPDATE calls
          SET ended_at = now(), outcome = $4::jsonb, hangup_cause = 'LOST', hung_up_by = 'switch'
        WHERE ivr_id = $1 AND ended_at IS NULL AND started_at < $2 AND NOT id = ANY($3::uuid[])
       RETURNING id, tenant_id, test_call_id, ended_at, outcome),
     steps AS (
       INSERT INTO call_steps (call_id, seq, at, kind, detail)
       SELECT id, $5, ended_at, 'ended', jsonb_build_object('kind', 'ended', 'outcome', outcome) FROM dead
       ON CONFLICT DO NOTHING)
     SELECT pg_notify('call_changed',
              json_build_object('callId', id, 'tenantId', tenant_id, 'testCallId', test_call_id)::text)
       FROM dead`,
    [ivrId, before, active, JSON.stringify(diedOutcome), diedSeq],
  )
  return rowCount ?? 0
}
