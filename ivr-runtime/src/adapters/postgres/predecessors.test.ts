import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../../../test/database.ts'
import { eventually } from '../../../test/eventually.ts'
import { insertIvr } from '../../../test/ivr-in-database.ts'
import { Predecessors } from './predecessors.ts'

test('calls of a runtime that still lives are left alone; once it is dead, and nobody went on with them, they are closed', async () => {
  const database = await createTestDatabase()
  const db = new pg.Pool({ connectionString: database.url })
  const { tenantId, ivrId } = await insertIvr(db)
  const callId = randomUUID()
  await db.query(
    `INSERT INTO calls (id, channel_uuid, tenant_id, ivr_id, caller_number, called_number, started_at)
     VALUES ($1, 'channel', $2, $3, '+1', '2', now() - interval '1 minute')`,
    [callId, tenantId, ivrId],
  )
  const outcome = async () => (await db.query('SELECT outcome FROM calls WHERE id = $1', [callId])).rows[0].outcome
  const runtime = async (graceMs = 0) => {
    const client = new pg.Client({ connectionString: database.url })
    client.on('error', () => undefined)
    await client.connect()
    const since = new Date()
    const logger = pino({ level: 'silent' })
    return { client, it: new Predecessors({ db, logger, since, activeCalls: () => [], lookAgainMs: 20, graceMs }) }
  }

  const old = await runtime()
  // The old one has looked already, before the call began.
  await db.query('UPDATE calls SET ended_at = now() WHERE id = $1', [callId])
  await old.it.connected(old.client, ivrId)
  await db.query('UPDATE calls SET ended_at = NULL WHERE id = $1', [callId])

  const young = await runtime(400)
  await young.it.connected(young.client, ivrId)
  await new Promise((done) => setTimeout(done, 100))
  expect(await outcome()).toBeNull()
  await old.client.end()
  const deadSinceMs = performance.now()
  await eventually(async () => expect(await outcome()).toEqual({ kind: 'failed', reason: 'runtime_died' }))
  expect(performance.now() - deadSinceMs).toBeGreaterThan(350)

  await db.query('UPDATE calls SET ended_at = NULL, outcome = NULL WHERE id = $1', [callId])
  await new Promise((done) => setTimeout(done, 100))
  expect(await outcome()).toBeNull()
  young.it.again()
  await eventually(async () => expect(await outcome()).toEqual({ kind: 'failed', reason: 'runtime_died' }))

  young.it.close()
  old.it.close()
  await young.client.end()
  await db.end()
  await database.close()
})
