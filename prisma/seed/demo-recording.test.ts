import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readWav } from '../../ivr-runtime/src/speech/wav.ts'
import { type Db, openDb } from '../../server/db.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import { addDemoRecording, speakRecording } from './demo-recording.ts'

let database: TestDatabase
let db: Db
let libraryDir: string
beforeAll(async () => {
  database = await createTestDatabase()
  db = openDb(database.url, 2)
  libraryDir = await mkdtemp(join(tmpdir(), 'ominis-library-'))
})
afterAll(async () => {
  await db.$disconnect()
  await database.close()
  await rm(libraryDir, { recursive: true })
})

test('the demo has a recording in its library, as loud as any upload', async () => {
  const spoken = await speakRecording('We are open from nine to five.')
  expect(spoken.lufs).toBeCloseTo(-19, 1)
  const { id: tenantId } = await db.tenant.create({ data: { slug: 'demo', name: 'Demo' } })
  await addDemoRecording(db, { libraryDir, tenantId }, spoken, { name: 'hours', description: 'When we are open' })
  const row = await db.recording.findFirstOrThrow({ where: { tenantId, name: 'hours' } })
  expect(row).toMatchObject({ sourceFormat: 'wav', durationMs: spoken.durationMs, fileHash: spoken.sha256 })
  const { sampleRateHz, pcm } = readWav(await readFile(join(libraryDir, tenantId, `${row.fileHash}.wav`)))
  expect(pcm.length / 2 / sampleRateHz).toBeGreaterThan(1)
})
