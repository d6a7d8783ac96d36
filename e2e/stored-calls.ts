import { randomUUID } from 'node:crypto'
import type { CallStep } from 'ivr-runtime/domain/call/call-step'
import pg from 'pg'
import { databaseUrl } from './rest-tenant.ts'

export type StoredCall = { steps: CallStep[]; ageMs?: number; isTest?: boolean; version?: number; byCaller?: boolean }

/** Writes calls of an IVR as its runtime does, a step every second, the last one of each `ageMs` ago. */
export async function storeCalls(ivr: string, calls: readonly StoredCall[]): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(process.env.E2E_DATA_DIR ?? '') })
  await client.connect()
  try {
    const { rows } = await client.query('SELECT id, tenant_id FROM ivrs WHERE name = $1', [ivr])
    for (const call of calls) await storeCall(client, rows[0], call)
  } finally {
    await client.end()
  }
}

async function storeCall(
  client: pg.Client,
  ivr: { id: number; tenant_id: string },
  { steps, ageMs = 60_000, isTest = false, version = 1, byCaller = true }: StoredCall,
): Promise<void> {
  const id = randomUUID()
  const begun = Date.now() - ageMs
  const at = (index: number) => new Date(begun + index * 1000)
  const testCallId = isTest ? randomUUID() : null
  if (testCallId) {
    await client.query(
      `INSERT INTO test_calls (id, tenant_id, ivr_id, flow_version, caller_number, state) VALUES ($1, $2, $3, $4, '1', 'ended')`,
      [testCallId, ivr.tenant_id, ivr.id, version],
    )
  }
  await client.query(
    `INSERT INTO calls (id, channel_uuid, tenant_id, ivr_id, flow_version, test_call_id, caller_number, called_number,
                        started_at, answered_at, ended_at, outcome, hung_up_by)
     VALUES ($1::uuid, $1::text, $2, $3, $4, $5, '+12025550123', '1000', $6, $6, $7, $8, $9)`,
    [
      ...[id, ivr.tenant_id, ivr.id, version, testCallId, at(0), at(steps.length)],
      ...[{ kind: 'hungUp', by: byCaller ? 'caller' : 'flow', cause: 'NORMAL_CLEARING' }, byCaller ? 'caller' : 'flow'],
    ],
  )
  for (const [index, step] of steps.entries()) {
    const menuId = 'menuId' in step ? step.menuId : null
    await client.query(
      'INSERT INTO call_steps (call_id, seq, at, kind, menu_id, detail) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, index + 1, at(index), step.kind, menuId, step],
    )
  }
}
