import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SpeechRefused } from '../ports/speech-engine.ts'
import { OpenAiEngine } from './openai-engine.ts'
import { type Answer, answers, openAiServer, streamedTone } from './testing/openai-server.ts'
import { durationMsOf, readWav } from './wav.ts'

const apiKey = 'sk-secret-4f2a'
const request = { text: 'Bitte warten Sie.', voice: 'nova', language: 'de', model: 'tts-1-hd' }

let server: Awaited<ReturnType<typeof openAiServer>>
beforeEach(async () => {
  server = await openAiServer()
})
afterEach(() => server.close())

const engine = (timeoutMs = 5_000) => new OpenAiEngine({ apiKey, baseUrl: server.baseUrl, timeoutMs })
const refusal = async (from: OpenAiEngine, asked = request): Promise<SpeechRefused> => {
  const error = await from.synthesise(asked, new AbortController().signal).catch((error: unknown) => error)
  if (!(error instanceof SpeechRefused)) throw new Error('it was not refused')
  return error
}

describe('the OpenAI engine', () => {
  test('asks for WAV with the chosen voice and model, and gives it true sizes', async () => {
    const wav = await engine().synthesise(request, new AbortController().signal)
    expect(server.requests).toEqual([
      {
        authorization: `Bearer ${apiKey}`,
        input: request.text,
        voice: 'nova',
        model: 'tts-1-hd',
        response_format: 'wav',
      },
    ])
    expect(durationMsOf(readWav(wav))).toBe(500)
    expect(new DataView(wav.buffer, wav.byteOffset).getUint32(40, true)).toBe(wav.byteLength - 44)
  })

  test.each([
    [400, 'refused'],
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [404, 'refused'],
    [408, 'timeout'],
    [429, 'rate_limited'],
    [500, 'server_error'],
    [503, 'server_error'],
  ])('says what a %i means, once, without the key', async (status, code) => {
    server.behave(answers(status))
    const refused = await refusal(engine())
    expect(refused.code).toBe(code)
    expect(refused.message).toContain(String(status))
    expect(`${refused.message} ${refused.stack} ${String(refused.cause)}`).not.toContain('4f2a')
    expect(server.requests).toHaveLength(1)
  })

  const half = streamedTone().subarray(0, 12_000)
  const misbehaviours: [string, Answer, string][] = [
    ['no answer', () => undefined, 'timeout'],
    ['an answer that stops in the middle', (response) => void response.writeHead(200).write(half), 'timeout'],
    [
      'a body shorter than announced',
      (response) => {
        response.writeHead(200, { 'content-length': 24_044 }).write(half, () => response.destroy())
      },
      'bad_audio',
    ],
    [
      'a connection lost in the middle of a chunked body',
      (response) => void response.writeHead(200).write(half, () => response.destroy()),
      'bad_audio',
    ],
    ['a WAV file cut short', (response) => void response.end(truthful().subarray(0, 5_000)), 'bad_audio'],
    ['a web page', (response) => void response.end('<html>hello</html>'), 'bad_audio'],
    ['nothing', (response) => void response.end(), 'bad_audio'],
    ['a connection closed at once', (response) => void response.destroy(), 'unreachable'],
  ]
  test.each(misbehaviours)('refuses %s', async (_, behaviour, code) => {
    server.behave(behaviour)
    const startedMs = Date.now()
    expect((await refusal(engine(500))).code).toBe(code)
    expect(Date.now() - startedMs).toBeLessThan(4_000)
  })

  test('refuses when nobody listens', async () => {
    const gone = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => gone.once('listening', resolve))
    const { port } = gone.address() as { port: number }
    await new Promise((resolve) => gone.close(resolve))
    const lonely = new OpenAiEngine({ apiKey, baseUrl: `http://127.0.0.1:${port}/v1` })
    expect((await refusal(lonely)).code).toBe('unreachable')
  })

  test('stops when nobody wants the prompt any more', async () => {
    server.behave(() => undefined)
    const given = new AbortController()
    const spoken = engine(60_000).synthesise(request, given.signal)
    setTimeout(() => given.abort(), 50)
    await expect(spoken).rejects.toBeInstanceOf(SpeechRefused)
  })

  test('has nothing to ask without a key and a server', async () => {
    const refused = await refusal(new OpenAiEngine({ apiKey: null, baseUrl: null }))
    expect(refused.code).toBe('unauthorized')
    expect(refused.message).toBe('no OpenAI key is set')
  })

  test('a server of our own is asked without a key', async () => {
    const own = new OpenAiEngine({ apiKey: null, baseUrl: server.baseUrl })
    expect((await own.synthesise(request, new AbortController().signal)).byteLength).toBe(24_044)
    expect(server.requests[0]?.authorization).toBe('Bearer none')
  })

  test('never asks for the voice or model of an offline engine', () => {
    const asked = { ...request, voice: 'rms', model: 'flite' }
    expect(engine().resolve(asked)).toMatchObject({ voice: 'alloy', model: 'tts-1' })
    expect(engine().resolve({ ...request, voice: 'af_bella', model: 'kokoro' })).toMatchObject({
      voice: 'af_bella',
      model: 'kokoro',
    })
  })
})

/** The tone with true sizes. */
function truthful(): Uint8Array {
  const wav = streamedTone()
  const view = new DataView(wav.buffer)
  view.setUint32(4, wav.byteLength - 8, true)
  view.setUint32(40, wav.byteLength - 44, true)
  return wav
}
