import { callOutcomeSchema } from 'ivr-runtime/domain/call/call-outcome'
import { Prisma } from '../../../prisma/generated/client.ts'
import type { DbOrTransaction } from '../../db.ts'
import type { CallView } from './call-view.ts'

/** Of the table `calls`, called `c`. */
export const dispositionSql = Prisma.sql`CASE
  WHEN c.ended_at IS NULL THEN 'in_progress'
  WHEN c.outcome->>'kind' IN ('transferred', 'voicemail') THEN c.outcome->>'kind'
  WHEN c.outcome->>'kind' <> 'hungUp' THEN 'failed'
  WHEN c.outcome->>'by' = 'caller' THEN 'caller_hung_up'
  ELSE 'flow_hung_up' END`

type Row = Omit<CallView, 'outcome'> & { outcome: unknown }

/** At most `limit` calls that `where` (about `c`) holds for, newest first. */
export async function readCalls(db: DbOrTransaction, where: Prisma.Sql, limit: number): Promise<CallView[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.id, c.channel_uuid AS "channelUuid", i.name AS "ivrName", c.flow_version AS "flowVersion",
           c.test_call_id AS "testCallId", c.caller_number AS "callerNumber", c.caller_name AS "callerName",
           c.called_number AS "calledNumber", c.started_at AS "startedAt", c.answered_at AS "answeredAt",
           c.ended_at AS "endedAt", c.outcome, c.hangup_cause AS "hangupCause", c.hung_up_by AS "hungUpBy", c.resumes,
           round(extract(epoch FROM c.ended_at - c.started_at) * 1000)::float8 AS "durationMs",
           ${dispositionSql} AS disposition, here.menu_id AS "currentMenuId"
      FROM calls c
      JOIN ivrs i ON i.id = c.ivr_id
      LEFT JOIN LATERAL (
        SELECT s.menu_id FROM call_steps s
         WHERE s.call_id = c.id AND s.menu_id IS NOT NULL
         ORDER BY s.seq DESC LIMIT 1
      ) here ON c.ended_at IS NULL
     WHERE ${where}
     ORDER BY c.started_at DESC, c.id DESC
     LIMIT ${limit}`
  return rows.map((row) => ({ ...row, outcome: row.outcome === null ? null : callOutcomeSchema.parse(row.outcome) }))
}
