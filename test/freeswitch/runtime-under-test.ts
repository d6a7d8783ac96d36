import { randomBytes } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Flow } from '../../ivr-runtime/src/domain/flow/flow.ts'
import { FliteEngine } from '../../ivr-runtime/src/speech/flite-engine.ts'
import { flowOf } from '../../ivr-runtime/test/call-world.ts'
import { type IvrInDatabase, insertIvr, publish } from '../../ivr-runtime/test/ivr-in-database.ts'
import { startRuntimeProcess } from '../../ivr-runtime/test/runtime-process.ts'
import { freePort } from '../../server/start/free-port.ts'
import { createTestDatabase } from '../database.ts'
import { flowUnderTest, libraryRecording } from './flow-under-test.ts'
import { type Words, wordsIn } from './words-in-flow.ts'

const libraryHash = 'f'.repeat(64)

export type RunningRuntime = Awaited<ReturnType<typeof startRuntimeProcess>>

/** A tenant's IVR in a database of its own, its prompts, its web services, and runtimes for it on one port. */
export type RuntimeUnderTest = {
  folder: string
  audioDir: string
  handlerPort: number
  db: pg.Pool
  ivr: IvrInDatabase
  flow: Flow
  words: Words
  /** Another runtime on the same port, whether or not one is there. */
  start(env?: Record<string, string>): Promise<RunningRuntime>
  close(): Promise<void>
}

/** `othersHost`, `nobodyHost`: see Surroundings. Recordings that other parties play are spoken into `sounds/`. */
export async function prepareRuntime(hosts: { othersHost: string; nobodyHost: string }): Promise<RuntimeUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'ominis-switch-'))
  const audioDir = join(folder, 'audio')
  const sounds = join(folder, 'sounds')
  await mkdir(audioDir)
  await mkdir(sounds)
  const recording = join(sounds, 'jingle.wav')
  await speakInto(sounds, {
    jingle: 'This is a recording of ours.',
    '1001': 'Extension one thousand and one speaking.',
    'queue-sales': 'You are in the sales queue.',
    '+15550100': 'Hello from the outside world.',
  })
  const service = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"answer": "four"}')
  })
  await new Promise<void>((done) => service.listen(0, '127.0.0.1', done))
  const serviceHost = `127.0.0.1:${(service.address() as AddressInfo).port}`
  const deadHost = `127.0.0.1:${await freePort('127.0.0.1')}`

  const database = await createTestDatabase()
  const db = new pg.Pool({ connectionString: database.url })
  const ivr = await insertIvr(db, 'under-test')
  await db.query(`UPDATE ivrs SET speech_engine = 'flite' WHERE id = $1`, [ivr.ivrId])
  await db.query('UPDATE tenants SET allowed_hosts = $2, allowed_dial_strings = $3 WHERE id = $1', [
    ivr.tenantId,
    [serviceHost, deadHost],
    ['sofia/ivr/+1555'],
  ])
  const draft = flowUnderTest({
    serviceUrl: `http://${serviceHost}/`,
    deadUrl: `http://${deadHost}/`,
    recording,
    ...hosts,
  })
  const flow = flowOf(draft)
  const words = await wordsIn(
    flow,
    audioDir,
    ['jingle', '1001', 'queue-sales', '+15550100'].map((name) => join(sounds, `${name}.wav`)),
  )
  // A version from before prompts had to say something.
  const emptied = {
    ...flow,
    menus: flow.menus.map((menu) => (menu.menuId === 'empty' ? { ...menu, promptText: '' } : menu)),
  }
  await publish(db, ivr.ivrId, 1, emptied)
  const libraryDir = join(folder, 'library')
  await mkdir(libraryDir)
  const libraryFile = join(libraryDir, `${libraryHash}.wav`)
  await copyFile(recording, libraryFile)
  words.files.set(libraryFile, 'jingle')
  await db.query(
    `INSERT INTO recordings (id, tenant_id, name, source_name, source_format, file_hash, file_size_bytes, duration_ms)
     VALUES (gen_random_uuid(), $1, $2, 'jingle.wav', 'wav', $3, 1, 1)`,
    [ivr.tenantId, libraryRecording, libraryHash],
  )
  const handlerPort = await freePort('127.0.0.1')
  const secretsKey = randomBytes(32).toString('base64')
  return {
    folder,
    audioDir,
    handlerPort,
    db,
    ivr,
    flow,
    words,
    start: (env = {}) =>
      startRuntimeProcess({
        databaseUrl: database.url,
        ivr,
        audioDir,
        env: {
          ...{ ESL_PORT: String(handlerPort), ESL_REUSE_PORT: '1', SECRETS_KEY: secretsKey, LIBRARY_DIR: libraryDir },
          ...env,
        },
      }),
    async close() {
      service.closeAllConnections()
      service.close()
      await db.end()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function speakInto(folder: string, texts: Readonly<Record<string, string>>): Promise<void> {
  const engine = new FliteEngine()
  for (const [name, text] of Object.entries(texts)) {
    const request = { text, voice: 'rms', language: 'en', model: 'flite' }
    await writeFile(join(folder, `${name}.wav`), await engine.synthesise(request, new AbortController().signal))
  }
  await engine.close()
}
