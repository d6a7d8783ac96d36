import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { TestSettingsInput } from '../src/domain/call/test-settings.ts'
import type { Flow } from '../src/domain/flow/flow.ts'

export type IvrInDatabase = { tenantId: string; ivrId: number; name: string }

/** A tenant with one IVR that has published nothing yet. */
export async function insertIvr(db: pg.Pool, name = 'support-hotline'): Promise<IvrInDatabase> {
  const tenantId = randomUUID()
  await db.query(`INSERT INTO tenants (id, slug, name) VALUES ($1, $2, 'A tenant')`, [tenantId, tenantId])
  const { rows } = await db.query<{ id: number }>('INSERT INTO ivrs (tenant_id, name) VALUES ($1, $2) RETURNING id', [
    tenantId,
    name,
  ])
  return { tenantId, ivrId: rows[0]?.id ?? 0, name }
}

/** Stores a version as the server's publishing does, and tells the runtime. */
export async function publish(db: pg.Pool, ivrId: number, version: number, flow: Flow): Promise<void> {
  await db.query('INSERT INTO ivr_flow_versions (ivr_id, version, flow) VALUES ($1, $2, $3)', [
    ivrId,
    version,
    JSON.stringify(flow),
  ])
  await bringIntoForce(db, ivrId, version)
}

/** Makes a stored version the published one. */
export async function bringIntoForce(db: pg.Pool, ivrId: number, version: number): Promise<void> {
  await db.query('UPDATE ivrs SET published_version = $2 WHERE id = $1', [ivrId, version])
  await db.query(`SELECT pg_notify('flow_published', $1)`, [JSON.stringify({ ivrId, version })])
}

/** Asks for a test call of a version, or of a draft frozen as `flow`. */
export async function askForTestCall(
  db: pg.Pool,
  { tenantId, ivrId }: IvrInDatabase,
  wanted: { flowVersion: number } | { flow: Flow },
  settings: TestSettingsInput | null = null,
): Promise<string> {
  const id = randomUUID()
  const flowVersion = 'flowVersion' in wanted ? wanted.flowVersion : null
  const flow = 'flow' in wanted ? JSON.stringify(wanted.flow) : null
  await db.query(
    `INSERT INTO test_calls (id, tenant_id, ivr_id, flow_version, flow, settings, caller_number)
     VALUES ($1, $2, $3, $4, $5, $6, '+1')`,
    [id, tenantId, ivrId, flowVersion, flow, settings && JSON.stringify(settings)],
  )
  return id
}
