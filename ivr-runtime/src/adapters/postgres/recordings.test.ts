import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { insertIvr } from '../../../test/ivr-in-database.ts'
import { openPool } from './open-pool.ts'
import { PostgresRecordings } from './recordings.ts'

const logger = pino({ level: 'silent' })
let database: TestDatabase
let db: pg.Pool
let folder: string
let tenantId: string
const open: PostgresRecordings[] = []
beforeAll(async () => {
  database = await createTestDatabase()
  db = new pg.Pool({ connectionString: database.url })
})
afterAll(async () => {
  await db.end()
  await database.close()
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ominis-recordings-'))
  tenantId = (await insertIvr(db, `ivr-${randomUUID().slice(0, 8)}`)).tenantId
})
afterEach(async () => {
  for (const recordings of open.splice(0)) await recordings.close()
  await rm(folder, { recursive: true })
})

async function start(pool = db): Promise<PostgresRecordings> {
  const keptFile = join(folder, 'kept', 'recordings')
  const recordings = new PostgresRecordings({ db: pool, tenantId, libraryDir: folder, keptFile, logger })
  open.push(recordings)
  await recordings.start()
  return recordings
}

const add = (name: string, hash: string, tenant = tenantId) =>
  db.query(
    `INSERT INTO recordings (id, tenant_id, name, source_name, source_format, file_hash, file_size_bytes, duration_ms, updated_at)
     VALUES ($1, $2, $3, 'a.wav', 'wav', $4, 44, 100, now())`,
    [randomUUID(), tenant, name, hash],
  )
const away = () => openPool('postgresql://nobody@127.0.0.1:1/none', logger)
const a = 'a'.repeat(64)
const b = 'b'.repeat(64)

test("a name stands for the file of its sound, and another tenant's for nothing", async () => {
  await add('greeting', a)
  await add('theirs', b, (await insertIvr(db, 'other')).tenantId)
  const recordings = await start()
  expect(recordings.fileOf('greeting')).toBe(join(folder, `${a}.wav`))
  expect(recordings.fileOf('theirs')).toBeNull()
  expect(recordings.fileOf('constructor')).toBeNull()
})

test('what is told of counts at once', async () => {
  const recordings = await start()
  expect(recordings.fileOf('greeting')).toBeNull()
  await add('greeting', a)
  recordings.changed()
  await expect.poll(() => recordings.fileOf('greeting')).toBe(join(folder, `${a}.wav`))
  await db.query('UPDATE recordings SET file_hash = $2 WHERE tenant_id = $1', [tenantId, b])
  recordings.changed()
  await expect.poll(() => recordings.fileOf('greeting')).toBe(join(folder, `${b}.wav`))
})

test('a start without the database goes on with what was read last', async () => {
  await add('greeting', a)
  await start()
  const pool = away()
  const recordings = await start(pool)
  expect(recordings.fileOf('greeting')).toBe(join(folder, `${a}.wav`))
  await pool.end()
})

test('a damaged list counts as none', async () => {
  await add('greeting', a)
  await start()
  await writeFile(join(folder, 'kept', 'recordings'), '{"greeting":"../../etc/passwd"}')
  const pool = away()
  expect((await start(pool)).fileOf('greeting')).toBeNull()
  await pool.end()
})
