import { setTimeout as sleep } from 'node:timers/promises'
import { callOutcomeSchema } from '../../ivr-runtime/src/domain/call/call-outcome.ts'
import { callStepSchema } from '../../ivr-runtime/src/domain/call/call-step.ts'
import type { Flow } from '../../ivr-runtime/src/domain/flow/flow.ts'
import type { CallRecord } from './check-call.ts'

type Database = { query(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]> }

/** A tenant with the flow published as version 1. */
export async function publishSoakIvr(database: Database, flow: Flow): Promise<{ tenantId: string; ivrId: number }> {
  const [tenant] = await database.query(
    `INSERT INTO tenants (id, slug, name) VALUES (gen_random_uuid(), 'soak', 'Soak') RETURNING id`,
  )
  const [ivr] = await database.query(
    `INSERT INTO ivrs (tenant_id, name, published_version, speech_engine) VALUES ($1, 'soak', 1, 'flite') RETURNING id`,
    [tenant?.id],
  )
  await database.query('INSERT INTO ivr_flow_versions (ivr_id, version, flow) VALUES ($1, 1, $2)', [ivr?.id, flow])
  return { tenantId: String(tenant?.id), ivrId: Number(ivr?.id) }
}

/** All calls by caller's number, once each has an end, or after `waitMs`. */
export async function readCalls(
  database: Database,
  { waitMs }: { waitMs: number },
): Promise<Map<string, CallRecord[]>> {
  for (const until = Date.now() + waitMs; Date.now() < until; await sleep(1_000)) {
    const [open] = await database.query('SELECT count(*)::int AS calls FROM calls WHERE ended_at IS NULL')
    if (open?.calls === 0) break
  }
  const steps = new Map<string, CallRecord['steps']>()
  for (const row of await database.query('SELECT call_id, at, detail FROM call_steps ORDER BY call_id, seq')) {
    const id = String(row.call_id)
    const ofCall = steps.get(id) ?? []
    ofCall.push({ at: row.at as Date, step: callStepSchema.parse(row.detail) })
    steps.set(id, ofCall)
  }
  const calls = new Map<string, CallRecord[]>()
  for (const row of await database.query('SELECT id, caller_number, ended_at, outcome, resumes FROM calls')) {
    const number = String(row.caller_number)
    const record: CallRecord = {
      endedAt: row.ended_at as Date | null,
      outcome: callOutcomeSchema.nullable().parse(row.outcome),
      resumes: Number(row.resumes),
      steps: steps.get(String(row.id)) ?? [],
    }
    calls.set(number, [...(calls.get(number) ?? []), record])
  }
  return calls
}
