import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { type CallWorld, flowOf, startCallWorld } from '../test/call-world.ts'
import { draftOf, menuOf } from '../test/power-company.ts'
import { webService } from './adapters/http/testing/web-service.ts'
import { measuredSpeech } from './adapters/telemetry/measured-speech.ts'
import { OtelTracer } from './adapters/telemetry/otel-tracer.ts'
import { openLog } from './log.ts'
import { findOfflineEngines } from './speech/offline-engines.ts'
import { PromptCache } from './speech/prompt-cache.ts'
import { buildSpeechChain } from './speech/speech-chain.ts'
import { answers, openAiServer } from './speech/testing/openai-server.ts'

/** What nobody but the records of a call may hold. Long enough to be found by themselves. */
const secrets = {
  callerNumber: '+15550987123',
  callerName: 'Wilhelmina Zyxwvut',
  typed: '739146825',
  masked: '8642097531',
  apiKey: 'k-Q7hZ2mPpT9xW',
  password: 'p-Hh31LkVb8sNd',
  speechKey: 'sk-Zz81QrtLmNo27',
  queryToken: 't-Vv55KkLlMm66',
  answer: 'Quillfeather owes 91827364',
  spokenText: 'Quetzalcoatl is waiting for you',
  mailbox: '6677889900',
}
const closing: (() => unknown)[] = []
afterAll(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

test('what callers type, are called and are told, and every key, is in no log line, metric or span', async () => {
  const lines: string[] = []
  const logger = openLog('trace', { ivr: 'privacy' }, { write: (line) => void lines.push(line) })
  const spans: string[] = []
  const collector = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    spans.push(body)
    response.end('{}')
  })
  await new Promise<void>((done) => collector.listen(0, '127.0.0.1', done))
  closing.push(() => collector.close())
  const tracer = new OtelTracer({ endpoint: `http://127.0.0.1:${portOf(collector)}`, ivr: 'privacy' })

  // An honest service, one that breaks off, one that refuses and repeats what it was asked; and speech that refuses its key.
  const good = await webService((_, response) => void response.end(JSON.stringify(secrets.answer)))
  const broken = await webService((request) => void request.socket.destroy())
  const refusing = await webService((request, response) => {
    response.writeHead(500).end(JSON.stringify({ url: request.url, headers: request.headers, ...secrets }))
  })
  const openai = await openAiServer(answers(401))
  closing.push(good.close, broken.close, refusing.close, openai.close)
  let world: CallWorld | null = null
  const engines = buildSpeechChain({
    ...{ engine: 'openai', openaiApiKey: secrets.speechKey, openaiBaseUrl: openai.baseUrl, logger },
    offline: await findOfflineEngines(),
  })
  const measured = measuredSpeech(engines, {
    spoke: (...told) => world?.metrics.spoke(...told),
    speechBreaker: (...told) => world?.metrics.speechBreaker(...told),
  })
  const dir = join(tmpdir(), `ominis-privacy-${process.pid}`)
  const speech = new PromptCache({ dir, engines: measured, logger })
  closing.push(
    () => speech.close(),
    () => speech.clear(),
  )
  const calling = (host: string) =>
    `http://user:${secrets.password}@${host}/{typed}?token=${secrets.queryToken}&for={caller_number}`
  const config = {
    headers: { 'X-API-Key': secrets.apiKey, Authorization: `Bearer ${secrets.apiKey}` },
    save_as: 'said',
  }
  const flow = flowOf(
    draftOf(
      menuOf('typed', { done: ['sub_menu', 'masked'] }, collect('typed', 9, false)),
      menuOf('masked', { done: ['sub_menu', 'main'] }, collect('masked', 10, true)),
      menuOf(
        'main',
        {
          '1': ['http_api_call', calling(good.host), { ...config, tts_template: 'It says {value} {typed}.' }],
          '2': ['http_api_call', calling(broken.host), config],
          '3': ['http_api_call', calling(refusing.host), config],
          '4': ['http_api_call', `https://127.0.0.1/{masked}`, config],
          '5': ['play_audio', '/nowhere/{typed}.wav'],
          '6': ['transfer_extension', 'sofia/gateway/{typed}'],
          '7': ['voicemail', '{typed}'],
          '8': ['transfer_extension', '{masked}'],
          '9': ['play_audio', 'library:{masked}'],
        },
        {
          promptText: `${secrets.spokenText}, {caller_number}, {typed}, {masked}. Press 1 2 3 4 5 6 7 8 9.`,
          maxRetries: 2,
        },
      ),
    ),
  )
  const runnable = {
    ...{ version: 3, flow, allowedDialStrings: [], hoursOverrides: new Map() },
    allowedHosts: [good.host, broken.host, refusing.host],
  }
  world = await startCallWorld(runnable, { logger, tracer, speech, passingSpeech: speech })
  const { recordOf, dial, close, metrics } = world
  closing.push(close)
  const caller = { callerNumber: secrets.callerNumber, callerName: secrets.callerName }
  const before = [secrets.typed, secrets.masked]
  for (const keys of [['1', '2', '3', '4', '2'], ['5', '9', '6', '#'], ['7'], ['8'], [secrets.mailbox, '*']]) {
    const call = dial({ ...caller, script: [...before, ...keys] })
    await recordOf(call)
    await call.ended
  }
  // One whose switch breaks off, and one for which there is no flow.
  const lost = dial({ ...caller, script: before, pace: 1 })
  await sleep(300)
  lost.hangUp('MEDIA_TIMEOUT')
  await recordOf(lost)
  const nowhere = await startCallWorld(null, { logger, tracer })
  closing.push(nowhere.close)
  await nowhere.recordOf(nowhere.dial({ ...caller, variables: { ominis_test_call_id: secrets.typed } }))
  await tracer.close()

  const everything = { log: lines.join(''), metrics: await metrics.registry.metrics(), spans: spans.join('') }
  expect(lines.length).toBeGreaterThan(20)
  expect(spans.join('')).toContain('"apiAnswered"')
  expect(lines.every((line) => JSON.parse(line).msg)).toBe(true)
  const calls = lines.filter((line) => /call/.test(JSON.parse(line).msg))
  expect(calls.length).toBeGreaterThan(10)
  for (const [where, text] of Object.entries(everything)) {
    for (const [name, secret] of Object.entries(secrets)) {
      for (const written of waysToWrite(secret)) expect(text.includes(written), `${name} in ${where}`).toBe(false)
    }
  }
}, 60_000)

test('lines of a call carry its id', async () => {
  const lines: string[] = []
  const logger = openLog('info', {}, { write: (line) => void lines.push(line) })
  const flow = flowOf(draftOf(menuOf('main', { '1': ['hangup', 'NORMAL_CLEARING'] }, { promptText: 'Press 1.' })))
  const world = await startCallWorld(
    { version: 1, flow, allowedHosts: [], allowedDialStrings: [], hoursOverrides: new Map() },
    { logger },
  )
  closing.push(world.close)
  const { start } = await world.recordOf(world.dial({ script: ['1'] }))
  const told = lines.map((line) => JSON.parse(line))
  expect(told.map(({ msg }) => msg)).toEqual(['a call begins', 'a call is over'])
  for (const { callId, time } of told)
    expect([callId, time]).toEqual([start.callId, expect.stringMatching(/^\d{4}-.*Z$/)])
})

test('names of personal data and of secrets are cut out, also where something is logged with them by mistake', () => {
  const lines: string[] = []
  const logger = openLog('info', {}, { write: (line) => void lines.push(line) })
  const rowError = Object.assign(new Error('it failed'), { detail: `(${secrets.callerNumber})`, headers: secrets })
  logger.info(
    { callerNumber: secrets.callerNumber, call: { callerName: secrets.callerName, digits: '1' }, err: rowError },
    'x',
  )
  expect(lines.join('')).toContain('it failed')
  for (const secret of Object.values(secrets)) expect(lines.join('')).not.toContain(secret)
})

/** A number is also known without its `+`, digit by digit, and as it stands in addresses. */
const waysToWrite = (secret: string): string[] => {
  const bare = secret.replace('+', '')
  return [secret, bare, [...bare].join(' '), encodeURIComponent(secret), Buffer.from(secret).toString('base64')]
}

const collect = (variable: string, digits: number, masked: boolean) => ({
  kind: 'collect',
  promptText: 'Please type it.',
  config: { variable, min_digits: digits, max_digits: digits, terminator: 'none', masked },
})

const portOf = (server: ReturnType<typeof createServer>) => (server.address() as AddressInfo).port
