import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import { flowOf } from '../test/call-world.ts'
import { eventually } from '../test/eventually.ts'
import { askForTestCall, type IvrInDatabase, insertIvr, publish } from '../test/ivr-in-database.ts'
import { killRuntimes, startRuntimeProcess } from '../test/runtime-process.ts'
import { supportHotline } from '../test/support-hotline.ts'
import type { CallStep } from './domain/call/call-step.ts'
import { flowPrompts } from './domain/flow/flow-prompts.ts'
import { type Answer, answers, openAiServer, speaks, streamedTone } from './speech/testing/openai-server.ts'
import { durationMsOf, readWav } from './speech/wav.ts'

// The whole runtime as a process, with PostgreSQL, a server that speaks OpenAI's language, and callers.

/** Its menus' words, and the system's own. */
const promptCount = flowPrompts(flowOf(supportHotline())).length

let database: TestDatabase
let db: pg.Pool
let ivr: IvrInDatabase
let audioDir: string
let openai: Awaited<ReturnType<typeof openAiServer>>

beforeAll(async () => {
  database = await createTestDatabase()
  db = new pg.Pool({ connectionString: database.url })
})
beforeEach(async () => {
  ivr = await insertIvr(db)
  audioDir = await mkdtemp(join(tmpdir(), 'ominis-audio-'))
  openai = await openAiServer()
})
afterEach(async () => {
  await killRuntimes()
  await openai.close()
  await rm(audioDir, { recursive: true, force: true })
})
afterAll(async () => {
  await db.end()
  await database.close()
})

async function start(draft = supportHotline()) {
  await publish(db, ivr.ivrId, 1, flowOf(draft))
  const env = { OPENAI_BASE_URL: openai.baseUrl, OPENAI_API_KEY: 'sk-secret-4f2a' }
  return startRuntimeProcess({ databaseUrl: database.url, ivr, audioDir, env })
}

async function stepsOf(channelUuid: string, kind: CallStep['kind']): Promise<CallStep[]> {
  const sql = `SELECT s.detail FROM call_steps s JOIN calls c ON c.id = s.call_id
                WHERE c.channel_uuid = $1 AND s.kind = $2 ORDER BY s.seq`
  return (await db.query<{ detail: CallStep }>(sql, [channelUuid, kind])).rows.map(({ detail }) => detail)
}

const cached = async () =>
  (await db.query('SELECT text, voice, model FROM ivr_tts_cache WHERE ivr_id = $1', [ivr.ivrId])).rows

test('50 callers at once cost one request for each distinct prompt, however early they call', async () => {
  openai.behave((response, request) => void setTimeout(() => speaks(response, request), 300))
  const runtime = await start()
  const calls = Array.from({ length: 50 }, (_, at) =>
    runtime.dial({ pace: 0, script: at % 2 === 0 ? ['1', '2'] : ['7', '2'] }),
  )
  const heard = new Set<string>()
  for (const call of calls) {
    call.on((event) => {
      if (event.kind === 'playing') for (const file of event.files) heard.add(basename(file))
    })
  }
  await Promise.all(calls.map((call) => call.ended))
  await eventually(async () =>
    expect(await runtime.health()).toMatchObject({ prompts: { total: promptCount, ready: promptCount } }),
  )
  const asked = openai.requests.map(({ input }) => input)
  expect(new Set(asked).size).toBe(promptCount)
  expect(asked).toHaveLength(promptCount)
  expect(heard.size).toBe(3)
  await eventually(async () => {
    const { rows } = await db.query(
      `SELECT outcome ->> 'target' AS target, count(*)::int FROM calls WHERE ivr_id = $1 GROUP BY 1 ORDER BY 1`,
      [ivr.ivrId],
    )
    expect(rows).toEqual([
      { target: 'queue-computer-sales', count: 25 },
      { target: 'queue-tech-support', count: 25 },
    ])
  })
})

test('a test call for which OpenAI is down hears the offline engine, while a caller hears OpenAI', async () => {
  const runtime = await start()
  const id = await askForTestCall(db, ivr, { flowVersion: 1 }, { openai_down: true })
  const tested = runtime.dial({ pace: 0, script: ['1', '2'], variables: { ominis_test_call_id: id } })
  const real = runtime.dial({ pace: 0, script: ['1', '2'] })
  await Promise.all([tested.ended, real.ended])
  const enginesOf = async (channelUuid: string) =>
    (await stepsOf(channelUuid, 'prompt'))
      .flatMap((step) => (step.kind === 'prompt' ? step.spoken : []))
      .map(({ engine }) => engine)
  await eventually(async () => {
    expect(await enginesOf(tested.channelUuid)).toEqual(['flite', 'flite'])
    expect(await enginesOf(real.channelUuid)).toEqual(['openai', 'openai'])
  })
})

const half = streamedTone().subarray(0, 12_000)
const troubles: [string, string, Answer][] = [
  ['answers 401', 'unauthorized', answers(401)],
  ['answers 429', 'rate_limited', answers(429)],
  ['hangs', 'timeout', () => undefined],
  [
    'cuts the body short',
    'bad_audio',
    (response) => void response.writeHead(200, { 'content-length': 24_044 }).write(half, () => response.destroy()),
  ],
]

test.each(troubles)(
  'when OpenAI %s (%s), the caller hears the offline engine',
  { timeout: 60_000 },
  async (...trouble) => {
    const [, code, behaviour] = trouble
    openai.behave(behaviour)
    const runtime = await start()
    const call = runtime.dial({ pace: 0, script: ['2'] })
    const heard: string[] = []
    call.on((event) => void (event.kind === 'playing' && heard.push(...event.files)))
    expect(await call.ended).toMatchObject({ by: 'handler', cause: 'BLIND_TRANSFER' })

    expect(heard).toHaveLength(1)
    expect(durationMsOf(readWav(await readFile(heard[0] ?? '')))).toBeGreaterThan(3_000)
    await eventually(async () =>
      expect(await stepsOf(call.channelUuid, 'prompt')).toMatchObject([
        { spoken: [{ engine: 'flite', voice: 'rms', hash: basename(heard[0] ?? '', '.wav') }] },
      ]),
    )
    const reasons = runtime.out.log.split('\n').filter((line) => line.includes(`"code":"${code}"`))
    expect(JSON.parse(reasons[0] ?? '{}')).toMatchObject({ engine: 'openai', reason: expect.stringMatching(/\w/) })
    expect(runtime.out.log).not.toMatch(/4f2a|Welcome/)

    await eventually(async () =>
      expect(await runtime.health()).toMatchObject({ prompts: { total: promptCount, ready: promptCount } }),
    )
    const files = (await readdir(audioDir)).filter((name) => name.endsWith('.wav'))
    expect(files).toHaveLength(promptCount)
    for (const file of files) expect(durationMsOf(readWav(await readFile(join(audioDir, file))))).toBeGreaterThan(200)
    await eventually(async () => expect(await cached()).toHaveLength(promptCount))
    expect(new Set((await cached()).map(({ model }) => model))).toEqual(new Set(['flite']))
  },
)

test('what a web service answered is heard, and neither indexed nor kept among the prompts', async () => {
  const service = createServer((_request, response) =>
    response.end(JSON.stringify({ properties: { periods: [{ detailedForecast: 'Account 12345 owes 99 dollars' }] } })),
  )
  await new Promise<void>((done) => service.listen(0, '127.0.0.1', done))
  const host = `127.0.0.1:${(service.address() as AddressInfo).port}`
  await db.query('UPDATE tenants SET allowed_hosts = $2 WHERE id = $1', [ivr.tenantId, [host]])
  const runtime = await start(supportHotline(`http://${host}/forecast`))
  const call = runtime.dial({ pace: 0, script: ['3', '2'] })
  const heard: string[] = []
  call.on((event) => void (event.kind === 'playing' && heard.push(...event.files)))
  await call.ended
  service.close()

  const spoken = heard.filter((file) => file.startsWith(join(audioDir, 'spoken')))
  expect(spoken).toHaveLength(1)
  await eventually(async () =>
    expect(await stepsOf(call.channelUuid, 'said')).toMatchObject([
      { spoken: [{ text: 'The weather forecast is: Account 12345 owes 99 dollars', engine: 'openai' }] },
    ]),
  )
  await eventually(async () => expect(await cached()).toHaveLength(promptCount))
  expect(JSON.stringify(await cached())).not.toContain('12345')
  expect(runtime.out.log).not.toContain('12345')
  expect(await readdir(audioDir)).not.toContain(basename(spoken[0] ?? ''))
})
