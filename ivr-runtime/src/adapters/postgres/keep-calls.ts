import type pg from 'pg'
import { diedOutcome, diedSeq } from './died-outcome.ts'
import { hungUpBy } from './hung-up-by.ts'
import type { EntryOf } from './recorder-entry.ts'
import { storableJson } from './storable-json.ts'
import type { Owner } from './write-calls.ts'

/** Adds the calls that are not there yet. One test call is one call: a later visit of its channel does not name it. */
export async function insertCalls(
  client: pg.ClientBase,
  owner: Owner,
  entries: readonly (EntryOf<'started'> | EntryOf<'resumed'>)[],
): Promise<void> {
  if (entries.length === 0) return
  const named = new Map<string, string>()
  for (const { callId, call } of entries) {
    if (call.testCallId !== null && !named.has(call.testCallId)) named.set(call.testCallId, callId)
  }
  const rows = entries.map(({ callId, call }) => ({
    id: callId,
    channel_uuid: call.channelUuid.slice(0, 64),
    flow_version: call.flowVersion,
    test_call_id: call.testCallId !== null && named.get(call.testCallId) === callId ? call.testCallId : null,
    caller_number: call.callerNumber.slice(0, 64),
    caller_name: call.callerName?.slice(0, 128) ?? null,
    called_number: call.calledNumber.slice(0, 64),
    started_at: call.at,
  }))
  await client.query(
    `INSERT INTO calls (id, channel_uuid, tenant_id, ivr_id, flow_version, test_call_id, caller_number, caller_name,
                        called_number, started_at)
     SELECT c.id, c.channel_uuid, i.tenant_id, i.id, c.flow_version, t.id, c.caller_number, c.caller_name,
            c.called_number, c.started_at
       FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, channel_uuid text, flow_version int, test_call_id text,
                                               caller_number text, caller_name text, called_number text,
                                               started_at timestamptz)
       JOIN ivrs i ON i.id = $2 AND i.tenant_id = $3
       LEFT JOIN test_calls t ON t.id::text = c.test_call_id AND t.ivr_id = i.id
                             AND NOT EXISTS (SELECT FROM calls o WHERE o.test_call_id = t.id)
     ON CONFLICT DO NOTHING`,
    [storableJson(rows), owner.ivrId, owner.tenantId],
  )
}

/** Opens the calls again that another handler goes on with, unless a later one is known already. */
export async function reopenCalls(client: pg.ClientBase, entries: readonly EntryOf<'resumed'>[]): Promise<void> {
  if (entries.length === 0) return
  await client.query(
    `WITH reopened AS (
       UPDATE calls c
          SET resumes = r.resumes, ended_at = NULL, outcome = NULL, hangup_cause = NULL, hung_up_by = NULL
         FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, resumes int)
        WHERE c.id = r.id AND c.resumes < r.resumes
       RETURNING c.id)
     DELETE FROM call_steps s USING reopened WHERE s.call_id = reopened.id AND s.seq = $2`,
    [storableJson(latest(entries).map(({ id, resumes }) => ({ id, resumes }))), diedSeq],
  )
}

/** Closes the calls that are open, or were given up for dead, unless a later handler has them. */
export async function closeCalls(client: pg.ClientBase, entries: readonly EntryOf<'ended'>[]): Promise<void> {
  if (entries.length === 0) return
  const rows = latest(entries).map(({ id, resumes, entry }) => ({
    id,
    resumes,
    ended_at: entry.at,
    outcome: entry.outcome,
    hangup_cause: entry.hangupCause.slice(0, 64),
    hung_up_by: hungUpBy(entry.outcome),
  }))
  await client.query(
    `WITH closed AS (
       UPDATE calls c
          SET resumes = e.resumes, ended_at = e.ended_at, outcome = e.outcome, hangup_cause = e.hangup_cause,
              hung_up_by = e.hung_up_by
         FROM jsonb_to_recordset($1::jsonb) AS e(id uuid, resumes int, ended_at timestamptz, outcome jsonb,
                                                 hangup_cause text, hung_up_by text)
        WHERE c.id = e.id AND c.resumes <= e.resumes
          AND (c.ended_at IS NULL OR c.resumes < e.resumes OR c.outcome = $2::jsonb)
       RETURNING c.id)
     DELETE FROM call_steps s USING closed WHERE s.call_id = closed.id AND s.seq = $3`,
    [storableJson(rows), JSON.stringify(diedOutcome), diedSeq],
  )
}

/** Of several words on one call, that of the last handler; of one handler's, the first. */
function latest<E extends { callId: string; resumes: number }>(entries: readonly E[]) {
  const found = new Map<string, { id: string; resumes: number; entry: E }>()
  for (const entry of entries) {
    const known = found.get(entry.callId)
    if (known && known.resumes >= entry.resumes) continue
    found.set(entry.callId, { id: entry.callId, resumes: entry.resumes, entry })
  }
  return [...found.values()]
}
