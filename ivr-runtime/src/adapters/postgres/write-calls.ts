import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { z } from 'zod'
import type { EntryOf, RecorderEntry } from './recorder-entry.ts'
import { storableJson } from './storable-json.ts'

/**
 * Row ids of calls whose channel UUID cannot be one: it is not a UUID, or the same channel was here before (a queue
 * sent the caller back). Kept from `started` to `ended`.
 */
export type RowIds = Map<string, string>

type Owner = { tenantId: string; ivrId: number }

/**
 * Stores a batch in one transaction and tells who watches. What is stored already stays as it is, so a batch may be
 * written again when its fate is unknown. Calls whose IVR is gone are left out. A batch holds a call's `started` at
 * most once, and before its other entries.
 */
export async function writeCalls(db: pg.Pool, owner: Owner, batch: RecorderEntry[], rowIds: RowIds): Promise<void> {
  const of = <K extends RecorderEntry['kind']>(kind: K) =>
    batch.filter((entry): entry is EntryOf<K> => entry.kind === kind)
  const onlySteps = batch.every((entry) => entry.kind === 'step')
  const client = await db.connect()
  let broken: Error | undefined
  // Without a listener a connection that breaks while it is checked out would end the process.
  const lost = (error: Error) => {
    broken = error
  }
  client.on('error', lost)
  try {
    // Most batches hold steps only, which one statement stores: a transaction of its own.
    if (onlySteps) {
      await insertSteps(client, batch, rowIds)
    } else {
      await client.query('BEGIN')
      await insertCalls(client, owner, of('started'), rowIds)
      await closeCalls(client, of('ended'), rowIds)
      await insertSteps(client, batch, rowIds)
      await client.query('COMMIT')
    }
  } catch (error) {
    if (!onlySteps) await client.query('ROLLBACK').catch(lost)
    throw error
  } finally {
    if (!broken) client.off('error', lost)
    client.release(broken)
  }
  for (const { callId } of of('ended')) rowIds.delete(callId)
}

const rowId = (callId: string, rowIds: RowIds) => rowIds.get(callId) ?? callId

async function insertCalls(client: pg.ClientBase, owner: Owner, entries: EntryOf<'started'>[], rowIds: RowIds) {
  if (entries.length === 0) return
  for (const { callId } of entries) {
    if (!z.guid().safeParse(callId).success && !rowIds.has(callId)) rowIds.set(callId, randomUUID())
  }
  const before = await client.query<{ id: string; started_at: Date; ivr_id: number }>(
    'SELECT id, started_at, ivr_id FROM calls WHERE id = ANY($1::uuid[])',
    [entries.map(({ callId }) => rowId(callId, rowIds))],
  )
  const known = new Map(before.rows.map((row) => [row.id, row]))
  for (const { callId, call } of entries) {
    const earlier = known.get(rowId(callId, rowIds).toLowerCase())
    const itself = earlier?.ivr_id === owner.ivrId && earlier.started_at.getTime() === call.at.getTime()
    if (earlier && !itself) rowIds.set(callId, randomUUID())
  }
  const rows = entries.map(({ callId, call }) => ({
    id: rowId(callId, rowIds),
    flow_version: call.flowVersion,
    test_call_id: call.testCallId,
    caller_number: call.callerNumber.slice(0, 64),
    called_number: call.calledNumber.slice(0, 64),
    started_at: call.at,
  }))
  await client.query(
    `INSERT INTO calls (id, tenant_id, ivr_id, flow_version, test_call_id, caller_number, called_number, started_at)
     SELECT c.id, i.tenant_id, i.id, c.flow_version, t.id, c.caller_number, c.called_number, c.started_at
       FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, flow_version int, test_call_id text, caller_number text,
                                               called_number text, started_at timestamptz)
       JOIN ivrs i ON i.id = $2 AND i.tenant_id = $3
       LEFT JOIN test_calls t ON t.id::text = c.test_call_id AND t.ivr_id = i.id
     ON CONFLICT DO NOTHING`,
    [storableJson(rows), owner.ivrId, owner.tenantId],
  )
}

/** Stores the steps of a batch, and tells of all its calls. */
async function insertSteps(client: pg.ClientBase, batch: RecorderEntry[], rowIds: RowIds) {
  const steps = batch.filter((entry) => entry.kind === 'step')
  const rows = steps.map(({ callId, seq, at, step }) => ({
    call_id: rowId(callId, rowIds),
    seq,
    at,
    kind: step.kind,
    menu_id: 'menuId' in step ? step.menuId : null,
    detail: step,
  }))
  await client.query(
    `WITH stored AS (
       INSERT INTO call_steps (call_id, seq, at, kind, menu_id, detail)
       SELECT c.id, s.seq, s.at, s.kind, s.menu_id, s.detail
         FROM jsonb_to_recordset($1::jsonb) AS s(call_id uuid, seq int, at timestamptz, kind text, menu_id text, detail jsonb)
         JOIN calls c ON c.id = s.call_id
       ON CONFLICT DO NOTHING)
     SELECT pg_notify('call_changed',
              json_build_object('callId', id, 'tenantId', tenant_id, 'testCallId', test_call_id)::text)
       FROM calls WHERE id = ANY($2::uuid[])`,
    [storableJson(rows), [...new Set(batch.map((entry) => rowId(entry.callId, rowIds)))]],
  )
}

async function closeCalls(client: pg.ClientBase, entries: EntryOf<'ended'>[], rowIds: RowIds) {
  if (entries.length === 0) return
  const rows = entries.map(({ callId, at, outcome, hangupCause }) => ({
    id: rowId(callId, rowIds),
    ended_at: at,
    outcome,
    hangup_cause: hangupCause.slice(0, 64),
  }))
  await client.query(
    `UPDATE calls c SET ended_at = e.ended_at, outcome = e.outcome, hangup_cause = e.hangup_cause
       FROM jsonb_to_recordset($1::jsonb) AS e(id uuid, ended_at timestamptz, outcome jsonb, hangup_cause text)
      WHERE c.id = e.id AND c.ended_at IS NULL`,
    [storableJson(rows)],
  )
}
