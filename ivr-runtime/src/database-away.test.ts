import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import { flowOf } from '../test/call-world.ts'
import { type IvrInDatabase, insertIvr, publish } from '../test/ivr-in-database.ts'
import { killRuntimes, startRuntimeProcess } from '../test/runtime-process.ts'
import { shuttableDoor } from '../test/shuttable-door.ts'
import { supportHotline } from '../test/support-hotline.ts'

// The whole runtime as a process that is killed, with a PostgreSQL that comes and goes.

let database: TestDatabase
let db: pg.Pool
let ivr: IvrInDatabase
let audioDir: string
let door: Awaited<ReturnType<typeof shuttableDoor>>

beforeAll(async () => {
  database = await createTestDatabase()
  db = new pg.Pool({ connectionString: database.url })
})
beforeEach(async () => {
  ivr = await insertIvr(db)
  await publish(db, ivr.ivrId, 1, flowOf(supportHotline()))
  audioDir = await mkdtemp(join(tmpdir(), 'ominis-audio-'))
  door = await shuttableDoor(database.url)
})
afterEach(async () => {
  await killRuntimes()
  await door.close()
  await rm(audioDir, { recursive: true, force: true })
})
afterAll(async () => {
  await db.end()
  await database.close()
})

/** A runtime waits up to 5 s before it tries the database again, and as long before it counts another one as dead. */
const eventually = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 30_000, interval: 50 })
const start = () => startRuntimeProcess({ databaseUrl: door.url, ivr, audioDir })
const recordsDir = () => join(audioDir, 'spool', 'records')

async function callOf({ channelUuid }: { channelUuid: string }) {
  const { rows } = await db.query('SELECT * FROM calls WHERE channel_uuid = $1', [channelUuid])
  if (rows.length !== 1) return { steps: [], found: rows.length }
  const steps = await db.query('SELECT kind FROM call_steps WHERE call_id = $1 ORDER BY seq', [rows[0].id])
  return { ...rows[0], found: 1, steps: steps.rows.map(({ kind }) => kind) }
}

test('a runtime started without the database answers, and records of one that was killed come in when it is back', async () => {
  const first = await start()
  await eventually(async () => expect(await first.health()).toMatchObject({ database: 'up', publishedVersion: 1 }))
  await door.shut()
  const before = first.dial({ script: ['1', '2'], pace: 0 })
  expect(await before.ended).toMatchObject({ cause: 'BLIND_TRANSFER' })
  const cut = first.dial({ pace: 1 })
  await new Promise<void>((done) => cut.on((event) => event.kind === 'playing' && done()))
  first.child.kill('SIGKILL')
  await first.exited

  const second = await start()
  expect(await second.health()).toMatchObject({ database: 'down', publishedVersion: 1, ivrName: ivr.name })
  expect((await second.get('/ready')).status).toBe(200)
  const during = second.dial({ script: ['2'], pace: 0 })
  expect(await during.ended).toMatchObject({ cause: 'BLIND_TRANSFER' })
  expect((await callOf(before)).found).toBe(0)

  await door.open()
  await eventually(async () => expect(await second.health()).toMatchObject({ database: 'up' }))
  await eventually(async () =>
    expect(await callOf(before)).toMatchObject({
      outcome: { kind: 'transferred', target: 'queue-computer-sales' },
      steps: ['answered', 'prompt', 'input', 'action', 'prompt', 'input', 'action', 'ended'],
    }),
  )
  expect(await callOf(cut)).toMatchObject({ ended_at: null, steps: ['answered', 'prompt'] })
  await eventually(async () =>
    expect(await callOf(during)).toMatchObject({ steps: ['answered', 'prompt', 'input', 'action', 'ended'] }),
  )
  await eventually(async () => expect(await readdir(recordsDir())).toHaveLength(1))
  cut.hangUp()
})

test('while the database is away a runtime goes on, stops in good order, and leaves its records to the next', async () => {
  const first = await start()
  await eventually(async () => expect(await first.health()).toMatchObject({ database: 'up', publishedVersion: 1 }))
  const call = first.dial({ pace: 1 })
  await new Promise<void>((done) => call.on((event) => event.kind === 'playing' && done()))
  await door.shut()
  await eventually(async () => expect(await first.health()).toMatchObject({ database: 'down', publishedVersion: 1 }))
  call.press('2')
  expect(await call.ended).toMatchObject({ cause: 'BLIND_TRANSFER' })
  first.child.kill('SIGTERM')
  expect(await first.exited).toBe(0)
  expect(await readdir(recordsDir())).toHaveLength(1)

  await door.open()
  await start()
  await eventually(async () =>
    expect(await callOf(call)).toMatchObject({
      outcome: { kind: 'transferred', target: 'queue-tech-support' },
      steps: ['answered', 'prompt', 'input', 'action', 'ended'],
    }),
  )
})
