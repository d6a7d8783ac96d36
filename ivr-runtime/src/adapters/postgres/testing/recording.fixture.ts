import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../../test/database.ts'
import type { CallStart } from '../../../ports/call-recorder.ts'
import { type CallRecorderOptions, PostgresCallRecorder } from '../call-recorder.ts'

const logger = pino({ level: 'silent' })

/** A database with an IVR, for the tests of the file that calls this, and recorders of its calls, closed after each. */
export function recording() {
  const tenantId = randomUUID()
  const world = {} as { database: TestDatabase; db: pg.Pool; ivrId: number; spools: string }
  const open: PostgresCallRecorder[] = []

  beforeAll(async () => {
    const database = await createTestDatabase()
    const db = new pg.Pool({ connectionString: database.url })
    await db.query(`INSERT INTO tenants (id, slug, name) VALUES ($1, 'one', 'One')`, [tenantId])
    const made = await db.query(`INSERT INTO ivrs (tenant_id, name) VALUES ($1, 'support') RETURNING id`, [tenantId])
    const spools = await mkdtemp(join(tmpdir(), 'ominis-spool-'))
    Object.assign(world, { database, db, ivrId: made.rows[0].id, spools })
  })
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.close()))
  })
  afterAll(async () => {
    await world.db.end()
    await world.database.close()
    await rm(world.spools, { recursive: true, force: true })
  })

  const spoolDir = (prefix: string) => mkdtempSync(join(world.spools, prefix))
  return Object.assign(world, {
    tenantId,
    spoolDir,
    recorder(over: Partial<CallRecorderOptions> = {}) {
      const options = { db: world.db, tenantId, ivrId: () => world.ivrId, logger, spoolDir: spoolDir('one-') }
      const one = new PostgresCallRecorder({ ...options, ...over })
      open.push(one)
      return one
    },
    callRow: async (id: string) => (await world.db.query('SELECT * FROM calls WHERE id = $1', [id])).rows[0],
    stepsOf: async (id: string) =>
      (await world.db.query('SELECT seq, kind, menu_id, detail FROM call_steps WHERE call_id = $1 ORDER BY seq', [id]))
        .rows,
  })
}

export const goodbye = { kind: 'hungUp', by: 'flow', cause: 'NORMAL_CLEARING' } as const

export const start = (over: Partial<CallStart> = {}): CallStart => ({
  callId: randomUUID(),
  channelUuid: randomUUID(),
  callerName: null,
  callerNumber: '+15551234567',
  calledNumber: '1000',
  flowVersion: 1,
  testCallId: null,
  at: new Date(),
  ...over,
})
