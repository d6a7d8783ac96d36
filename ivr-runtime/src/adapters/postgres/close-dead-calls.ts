import type pg from 'pg'

/**
 * Ends the calls of an IVR that a runtime left open when it died, with outcome `failed` and reason `runtime_died`, and
 * tells who watches. Those that began after `before`, and those in `active`, are somebody's who lives.
 */
export async function closeDeadCalls(
  db: pg.Pool,
  { ivrId, before, active }: { ivrId: number; before: Date; active: readonly string[] },
): Promise<number> {
  const { rowCount } = await db.query(
    `WITH dead AS (
       UPDATE calls
          SET ended_at = now(), outcome = '{"kind": "failed", "reason": "runtime_died"}', hangup_cause = 'LOST'
        WHERE ivr_id = $1 AND ended_at IS NULL AND started_at < $2 AND NOT id::text = ANY($3)
       RETURNING id, tenant_id, test_call_id, ended_at, outcome),
     steps AS (
       INSERT INTO call_steps (call_id, seq, at, kind, detail)
       SELECT id, coalesce((SELECT max(seq) FROM call_steps WHERE call_id = id), 0) + 1, ended_at, 'ended',
              jsonb_build_object('kind', 'ended', 'outcome', outcome)
         FROM dead)
     SELECT pg_notify('call_changed',
              json_build_object('callId', id, 'tenantId', tenant_id, 'testCallId', test_call_id)::text)
       FROM dead`,
    [ivrId, before, active],
  )
  return rowCount ?? 0
}
