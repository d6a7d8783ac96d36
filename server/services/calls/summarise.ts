import type { Access } from '../../access.ts'
import type { Services } from '../services.ts'
import type { CallFilters } from './call-filters.ts'
import { callsWhere } from './calls-where.ts'
import { dispositionSql } from './read-calls.ts'

export type CallSummary = {
  total: number
  inProgress: number
  answered: number
  transferred: number
  voicemail: number
  callerHungUp: number
  flowHungUp: number
  failed: number
  /** Of the calls that have ended; null while none has. */
  medianDurationMs: number | null
}

/** The calls that the filters mean, in numbers. */
export async function summariseCalls(
  { db }: Pick<Services, 'db'>,
  access: Access,
  filters: CallFilters,
): Promise<CallSummary> {
  const [summary] = await db.$queryRaw<CallSummary[]>`
    SELECT count(*)::int AS total,
           count(*) FILTER (WHERE disposition = 'in_progress')::int AS "inProgress",
           count(answered_at)::int AS answered,
           count(*) FILTER (WHERE disposition = 'transferred')::int AS transferred,
           count(*) FILTER (WHERE disposition = 'voicemail')::int AS voicemail,
           count(*) FILTER (WHERE disposition = 'caller_hung_up')::int AS "callerHungUp",
           count(*) FILTER (WHERE disposition = 'flow_hung_up')::int AS "flowHungUp",
           count(*) FILTER (WHERE disposition = 'failed')::int AS failed,
           round(percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM ended_at - started_at)) * 1000)
             AS "medianDurationMs"
      FROM (SELECT c.started_at, c.answered_at, c.ended_at, ${dispositionSql} AS disposition
              FROM calls c JOIN ivrs i ON i.id = c.ivr_id WHERE ${callsWhere(access, filters)}) AS counted`
  if (!summary) throw new Error('a count without GROUP BY has one row')
  return summary
}
