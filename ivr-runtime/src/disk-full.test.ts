import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import { flowOf } from '../test/call-world.ts'
import { eventually } from '../test/eventually.ts'
import { type IvrInDatabase, insertIvr, publish } from '../test/ivr-in-database.ts'
import { killRuntimes, startRuntimeProcess } from '../test/runtime-process.ts'
import { supportHotline } from '../test/support-hotline.ts'
import { durationMsOf, readWav } from './speech/wav.ts'

// The whole runtime as a process whose disk takes nothing, or loses what was on it.

let database: TestDatabase
let db: pg.Pool
let ivr: IvrInDatabase
let parent: string

beforeAll(async () => {
  database = await createTestDatabase()
  db = new pg.Pool({ connectionString: database.url })
})
beforeEach(async () => {
  ivr = await insertIvr(db)
  await publish(db, ivr.ivrId, 1, flowOf(supportHotline()))
  parent = await mkdtemp(join(tmpdir(), 'ominis-disk-'))
})
afterEach(async () => {
  await killRuntimes()
  await rm(parent, { recursive: true, force: true })
})
afterAll(async () => {
  await db.end()
  await database.close()
})

const outcomeOf = async (channelUuid: string) =>
  (await db.query('SELECT outcome FROM calls WHERE channel_uuid = $1', [channelUuid])).rows[0]?.outcome

const start = (audioDir: string) =>
  startRuntimeProcess({
    ...{ databaseUrl: database.url, ivr, audioDir },
    env: { SPARE_AUDIO_DIR: join(parent, 'spare') },
  })

async function callAndListen(runtime: Awaited<ReturnType<typeof start>>) {
  const call = runtime.dial({ script: ['1', '2'], pace: 0 })
  const heard: string[] = []
  call.on((event) => void (event.kind === 'playing' && heard.push(...event.files)))
  expect(await call.ended).toMatchObject({ cause: 'BLIND_TRANSFER' })
  expect(heard).toHaveLength(2)
  for (const file of heard) expect(durationMsOf(readWav(await readFile(file)))).toBeGreaterThan(3_000)
  await eventually(async () => expect(await outcomeOf(call.channelUuid)).toMatchObject({ kind: 'transferred' }))
  return heard
}

test('a disk that takes nothing costs no call, no prompt and no record', async () => {
  const blocked = join(parent, 'blocked')
  await writeFile(blocked, 'a file in the place of the folder')
  const audioDir = join(blocked, 'audio')
  const runtime = await start(audioDir)
  const heard = await callAndListen(runtime)
  expect(heard.map(dirname)).toEqual([join(parent, 'spare'), join(parent, 'spare')])
  expect(runtime.out.log.match(/the disk takes no records/g)).toHaveLength(1)

  await rm(blocked)
  await mkdir(audioDir, { recursive: true })
  await eventually(() => expect(runtime.out.log).toContain('the disk takes records again'))
  expect(await readdir(join(audioDir, 'spool', 'records'))).toHaveLength(1)
})

test('prompts that were cut short, or went, are made again', async () => {
  const audioDir = join(parent, 'audio')
  const runtime = await start(audioDir)
  const [first = '', second = ''] = await callAndListen(runtime)
  await truncate(first, 1_000)
  await rm(second)
  // A file is not looked at anew for a second after the last look.
  await new Promise((done) => setTimeout(done, 1_100))
  expect(await callAndListen(runtime)).toEqual([first, second])
})
