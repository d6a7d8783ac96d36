import { createCipheriv, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer as createHttpServer } from 'node:http'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import { flowOf } from '../test/call-world.ts'
import { eventually } from '../test/eventually.ts'
import { askForTestCall, type IvrInDatabase, insertIvr, publish } from '../test/ivr-in-database.ts'
import { killRuntimes, spawnRuntime, startRuntimeProcess } from '../test/runtime-process.ts'
import { supportHotline } from '../test/support-hotline.ts'
import { flowPrompts } from './domain/flow/flow-prompts.ts'
import { silence, writeWav } from './speech/wav.ts'

/** Its menus' words, and the system's own. */
const promptCount = flowPrompts(flowOf(supportHotline())).length

let database: TestDatabase
let db: pg.Pool
let ivr: IvrInDatabase
let audioDir: string

beforeAll(async () => {
  database = await createTestDatabase()
  db = new pg.Pool({ connectionString: database.url })
  ivr = await insertIvr(db)
  await publish(db, ivr.ivrId, 1, flowOf(supportHotline()))
  audioDir = await mkdtemp(join(tmpdir(), 'ominis-audio-'))
})
afterEach(killRuntimes)
afterAll(async () => {
  await db.end()
  await database.close()
  await rm(audioDir, { recursive: true, force: true })
})

const setup = (env: Record<string, string>) => ({ databaseUrl: database.url, ivr, audioDir, env })
const spawn = (env: Record<string, string> = {}) => spawnRuntime(setup(env))
const start = (env: Record<string, string> = {}) => startRuntimeProcess(setup(env))

/** As the server's services seal a secret. */
function seal(secret: string, key: Buffer): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const ciphertext = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return `v1.${[iv, cipher.getAuthTag(), ciphertext].map((part) => part.toString('base64url')).join('.')}`
}

const callRow = async (channelUuid: string) =>
  (await db.query('SELECT * FROM calls WHERE channel_uuid = $1', [channelUuid])).rows[0]

describe('the runtime as a process', () => {
  test('answers with the published flow, makes its prompts, and stores call, steps and prompts', async () => {
    const runtime = await start()
    const call = runtime.dial({ script: ['1', '2'], pace: 0 })
    await call.ended
    await eventually(async () =>
      expect(await callRow(call.channelUuid)).toMatchObject({
        flow_version: 1,
        caller_number: '+15550001',
        outcome: { kind: 'transferred', to: 'queue', target: 'queue-computer-sales', menuId: 'sales_menu' },
        hangup_cause: 'BLIND_TRANSFER',
      }),
    )
    const { id } = await callRow(call.channelUuid)
    const { rows } = await db.query('SELECT seq, kind FROM call_steps WHERE call_id = $1 ORDER BY seq', [id])
    expect(rows.map(({ kind }) => kind)).toEqual([
      ...['answered', 'prompt', 'input', 'action', 'prompt', 'input', 'action', 'ended'],
    ])
    await eventually(async () => {
      const health = await runtime.health()
      expect(health).toMatchObject({ code: 200, status: 'healthy', totalCalls: 1, activeCalls: 0, publishedVersion: 1 })
      expect(health.prompts).toEqual({ total: promptCount, ready: promptCount })
    })
    const version = await db.query('SELECT * FROM ivr_flow_versions WHERE ivr_id = $1', [ivr.ivrId])
    expect(version.rows[0]).toMatchObject({ prompts_total: promptCount, live_at: expect.any(Date) })
    await eventually(async () => {
      const cached = await db.query('SELECT file_path, access_count FROM ivr_tts_cache WHERE ivr_id = $1', [ivr.ivrId])
      expect(cached.rows).toHaveLength(promptCount)
      expect(cached.rows.filter((row) => row.access_count === 1)).toHaveLength(2)
    })
    expect((await readdir(audioDir)).filter((name) => name.endsWith('.wav'))).toHaveLength(promptCount)
    expect((await runtime.get('/metrics')).body).toContain('ivr_calls_total{outcome="transferred"} 1')
    expect(await runtime.get('/ready')).toEqual({ status: 200, body: '{"ready":true}' })
    expect((await runtime.get('/other')).status).toBe(404)
    expect(runtime.out.log).toContain(id)
    expect(runtime.out.log).not.toContain('15550001')
  })

  test('takes a test call of a draft', async () => {
    const runtime = await start()
    const draft = supportHotline()
    draft.ivr.rootMenuId = 'sales_menu'
    const testCallId = await askForTestCall(db, ivr, { flow: flowOf(draft) })
    const call = runtime.dial({ script: ['1'], pace: 0, variables: { ominis_test_call_id: testCallId } })
    await call.ended
    await eventually(async () =>
      expect(await callRow(call.channelUuid)).toMatchObject({
        test_call_id: testCallId,
        flow_version: null,
        outcome: { target: 'queue-phone-sales' },
      }),
    )
  })

  test('opens the OpenAI key of the IVR, makes the prompts anew with it, and never logs it', async () => {
    const asked: { key: string | undefined; input: string }[] = []
    const openai = createHttpServer(async (request, response) => {
      const body = z.object({ input: z.string() }).parse(JSON.parse(await text(request)))
      asked.push({ key: request.headers.authorization, input: body.input })
      response.writeHead(200, { 'content-type': 'audio/wav' }).end(writeWav(silence(300)))
    })
    await new Promise<void>((done) => openai.listen(0, '127.0.0.1', done))
    const secretsKey = randomBytes(32)
    const runtime = await start({
      SECRETS_KEY: secretsKey.toString('base64'),
      OPENAI_BASE_URL: `http://127.0.0.1:${(openai.address() as { port: number }).port}/v1`,
    })
    await eventually(() => expect(asked).toHaveLength(promptCount))
    expect(asked[0]?.key).not.toContain('sk-own')
    await eventually(async () =>
      expect((await runtime.health()).prompts).toEqual({ total: promptCount, ready: promptCount }),
    )

    await db.query('DELETE FROM ivr_tts_cache')
    await rm(audioDir, { recursive: true })
    await db.query('UPDATE ivrs SET openai_api_key = $2 WHERE id = $1', [ivr.ivrId, seal('sk-own-key', secretsKey)])
    await db.query(`SELECT pg_notify('ivr_changed', $1)`, [JSON.stringify(ivr)])
    await eventually(() => expect(asked).toHaveLength(2 * promptCount))
    expect(new Set(asked.slice(promptCount).map(({ key }) => key))).toEqual(new Set(['Bearer sk-own-key']))
    await eventually(async () => {
      const { rows } = await db.query('SELECT voice, model FROM ivr_tts_cache WHERE ivr_id = $1', [ivr.ivrId])
      expect(rows).toHaveLength(promptCount)
      expect(rows[0]).toEqual({ voice: 'nova', model: 'tts-1-hd' })
    })
    expect(runtime.out.log).not.toContain('sk-own')
    await db.query('UPDATE ivrs SET openai_api_key = NULL WHERE id = $1', [ivr.ivrId])
    openai.closeAllConnections()
    openai.close()
  })

  test('asked to end, it lets the call in progress finish, takes no other, and leaves nothing unsaved', async () => {
    const runtime = await start({ DRAIN_MS: '20000' })
    const call = runtime.dial({ pace: 1 })
    await new Promise<void>((done) => call.on((event) => event.kind === 'playing' && done()))
    runtime.child.kill('SIGTERM')
    await eventually(async () =>
      expect(await runtime.health()).toMatchObject({ code: 503, status: 'draining', activeCalls: 1 }),
    )
    expect(await runtime.dial().ended).toMatchObject({ by: 'lost' })
    call.press('2')
    expect(await runtime.exited).toBe(0)
    expect(await callRow(call.channelUuid)).toMatchObject({
      outcome: { kind: 'transferred', target: 'queue-tech-support' },
    })
  })

  test('a call that outlasts the drain is recorded as ended by the stop', async () => {
    const runtime = await start({ DRAIN_MS: '50' })
    const call = runtime.dial({ pace: 1 })
    await new Promise<void>((done) => call.on((event) => event.kind === 'playing' && done()))
    runtime.child.kill('SIGTERM')
    expect(await runtime.exited).toBe(0)
    expect(await callRow(call.channelUuid)).toMatchObject({ outcome: { kind: 'failed', reason: 'runtime_stopped' } })
    call.hangUp()
  })

  test('ends when its supervisor is gone', async () => {
    const runtime = await start()
    runtime.child.disconnect()
    expect(await runtime.exited).toBe(0)
  })

  test('calls that a killed runtime left open are closed by the next one', async () => {
    const killed = await start()
    const call = killed.dial({ pace: 1 })
    await eventually(async () => expect(await callRow(call.channelUuid)).toMatchObject({ ended_at: null }))
    killed.child.kill('SIGKILL')
    await killed.exited
    await start({ LOST_CALL_GRACE_MS: '0' })
    await eventually(async () =>
      expect(await callRow(call.channelUuid)).toMatchObject({ outcome: { reason: 'runtime_died' } }),
    )
    call.hangUp()
  })

  test('starts without a database for the first time, says so, and answers calls once it is there', async () => {
    const gate = createServer()
    await new Promise<void>((done) => gate.listen(0, '127.0.0.1', done))
    const { port } = gate.address() as { port: number }
    await new Promise((done) => gate.close(done))
    const real = new URL(database.url)
    const away = new URL(database.url)
    away.port = String(port)
    const runtime = await start({ DATABASE_URL: away.href, SPOOL_DIR: join(audioDir, 'empty') })
    expect(await runtime.health()).toMatchObject({ code: 503, database: 'down', publishedVersion: null })
    expect((await runtime.get('/ready')).status).toBe(503)
    // It lets go of the caller, and the switch's dialplan goes on.
    expect(await runtime.dial({ pace: 0 }).ended).toMatchObject({ by: 'lost' })

    const door = createServer((inward) => {
      const outward = connect(Number(real.port), real.hostname)
      for (const socket of [inward, outward]) socket.on('error', () => undefined)
      inward.on('close', () => outward.destroy())
      inward.pipe(outward).pipe(inward)
    })
    await new Promise<void>((done) => door.listen(port, '127.0.0.1', done))
    await eventually(async () => expect(await runtime.health()).toMatchObject({ code: 200, publishedVersion: 1 }))
    const call = runtime.dial({ script: ['2'], pace: 0 })
    await call.ended
    await eventually(async () =>
      expect(await callRow(call.channelUuid)).toMatchObject({ outcome: { kind: 'transferred' } }),
    )
    door.close()
  })

  test('a bad environment is named, and the process does not start', async () => {
    const process = spawn({ ESL_PORT: 'many', SECRETS_KEY: randomBytes(5).toString('hex') })
    expect(await process.exited).toBe(1)
    expect(process.out.errors).toContain('ESL_PORT')
    expect(process.out.errors).toContain('SECRETS_KEY')
  })

  test('an address that is taken ends the process instead of leaving it deaf', async () => {
    const taken = createServer()
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done))
    const process = spawn({ ESL_PORT: String((taken.address() as { port: number }).port) })
    expect(await process.exited).toBe(1)
    expect(process.out.log).toContain('EADDRINUSE')
    taken.close()
  })
})
