import type pg from 'pg'
import type { EntryOf } from './recorder-entry.ts'
import { storableJson } from './storable-json.ts'
import type { Owner } from './write-calls.ts'

/** Stores the messages that callers left, each file once, and tells who watches their mailboxes. */
export async function insertMessages(
  client: pg.ClientBase,
  { tenantId, ivrId }: Owner,
  entries: readonly EntryOf<'message'>[],
): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map(({ callId, message }) => ({
    call_id: callId,
    mailbox: message.mailbox.slice(0, 64),
    caller_number: message.callerNumber.slice(0, 64),
    caller_name: message.callerName?.slice(0, 128) ?? null,
    file_path: message.filePath,
    switch_uuid: message.switchUuid?.slice(0, 64) ?? null,
    duration_ms: Math.round(message.durationMs),
    received_at: message.at,
  }))
  await client.query(
    `WITH stored AS (
       INSERT INTO voicemails (id, tenant_id, ivr_id, call_id, mailbox, caller_number, caller_name, file_path,
                               switch_uuid, duration_ms, received_at)
       SELECT DISTINCT ON (m.file_path)
              gen_random_uuid(), t.id, i.id, m.call_id, m.mailbox, m.caller_number, m.caller_name, m.file_path,
              m.switch_uuid, m.duration_ms, m.received_at
         FROM jsonb_to_recordset($1::jsonb) AS m(call_id uuid, mailbox text, caller_number text, caller_name text,
                                                 file_path text, switch_uuid text, duration_ms int,
                                                 received_at timestamptz)
         JOIN tenants t ON t.id = $3
         LEFT JOIN ivrs i ON i.id = $2 AND i.tenant_id = t.id
       -- Who came late finds it listed by its file alone (server/services/voicemail/adopt-messages.ts).
       ON CONFLICT (tenant_id, file_path) DO UPDATE
             SET call_id = EXCLUDED.call_id, ivr_id = EXCLUDED.ivr_id, switch_uuid = EXCLUDED.switch_uuid,
                 caller_number = EXCLUDED.caller_number, caller_name = EXCLUDED.caller_name
           WHERE voicemails.call_id IS NULL
       RETURNING tenant_id, mailbox)
     SELECT pg_notify('voicemail_changed', json_build_object('tenantId', tenant_id, 'mailbox', mailbox)::text)
       FROM stored`,
    [storableJson(rows), ivrId, tenantId],
  )
}
