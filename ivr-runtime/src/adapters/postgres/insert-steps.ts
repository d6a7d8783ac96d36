import type pg from 'pg'
import type { EntryOf } from './recorder-entry.ts'
import { storableJson } from './storable-json.ts'

/** Stores steps, notes when a call was answered, and tells who watches any of `callIds`. */
export async function insertSteps(
  client: pg.ClientBase,
  entries: readonly EntryOf<'step'>[],
  callIds: readonly string[],
): Promise<void> {
  const rows = entries.map(({ callId, seq, at, step }) => ({
    call_id: callId,
    seq,
    at,
    kind: step.kind,
    menu_id: 'menuId' in step ? step.menuId : null,
    detail: step,
  }))
  await client.query(
    `WITH given AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset($1::jsonb)
           AS s(call_id uuid, seq int, at timestamptz, kind text, menu_id text, detail jsonb)),
     stored AS (
       INSERT INTO call_steps (call_id, seq, at, kind, menu_id, detail)
       SELECT c.id, s.seq, s.at, s.kind, s.menu_id, s.detail FROM given s JOIN calls c ON c.id = s.call_id
       ON CONFLICT DO NOTHING),
     answered AS (
       UPDATE calls c SET answered_at = a.at
         FROM (SELECT call_id, min(at) AS at FROM given WHERE kind = 'answered' GROUP BY call_id) a
        WHERE c.id = a.call_id AND (c.answered_at IS NULL OR c.answered_at > a.at))
     SELECT pg_notify('call_changed',
              json_build_object('callId', id, 'tenantId', tenant_id, 'testCallId', test_call_id)::text)
       FROM calls WHERE id = ANY($2::uuid[])`,
    [storableJson(rows), callIds],
  )
}
