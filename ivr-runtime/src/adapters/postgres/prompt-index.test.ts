import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { eventually } from '../../../test/eventually.ts'
import { type IvrInDatabase, insertIvr } from '../../../test/ivr-in-database.ts'
import { PostgresPromptIndex } from './prompt-index.ts'

let database: TestDatabase
let db: pg.Pool
let ivr: IvrInDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  db = new pg.Pool({ connectionString: database.url })
  ivr = await insertIvr(db)
})
afterAll(async () => {
  await db.end()
  await database.close()
})

const logger = pino({ level: 'silent' })
const entry = (hash: string) => ({
  hash,
  text: 'Press 1',
  voice: 'rms',
  language: 'en',
  model: 'flite',
  filePath: `/audio/${hash}.wav`,
  fileSizeBytes: 1234,
  durationMs: 900.4,
})
const row = async (hash: string) =>
  (await db.query('SELECT * FROM ivr_tts_cache WHERE ivr_id = $1 AND text_hash = $2', [ivr.ivrId, hash])).rows[0]

test('a prompt that was made has its row, and each playing is counted', async () => {
  const index = new PostgresPromptIndex(db, () => ivr.ivrId, logger)
  index.made(entry('a'))
  index.used('a')
  index.used('a')
  await eventually(async () =>
    expect(await row('a')).toMatchObject({ access_count: 2, duration_ms: 900, text: 'Press 1' }),
  )
  const before = (await row('a')).last_accessed_at
  index.used('a')
  await index.flush()
  expect(await row('a')).toMatchObject({ access_count: 3 })
  expect((await row('a')).last_accessed_at.getTime()).toBeGreaterThanOrEqual(before.getTime())
})

test('a prompt made again keeps its count', async () => {
  const index = new PostgresPromptIndex(db, () => ivr.ivrId, logger)
  index.made(entry('b'))
  index.used('b')
  await index.flush()
  index.made({ ...entry('b'), fileSizeBytes: 99 })
  await index.flush()
  expect(await row('b')).toMatchObject({ access_count: 1, file_size_bytes: 99 })
})

test('what cannot be written yet is kept for later', async () => {
  let ivrId: number | null = null
  const index = new PostgresPromptIndex(db, () => ivrId, logger)
  index.made(entry('c'))
  index.used('c')
  await index.flush()
  expect(await row('c')).toBeUndefined()
  ivrId = ivr.ivrId
  index.used('c')
  await eventually(async () => expect(await row('c')).toMatchObject({ access_count: 2 }))
})
