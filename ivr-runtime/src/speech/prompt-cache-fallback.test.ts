import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { SpeechRequest } from '../ports/speech-engine.ts'
import { cacheKey } from './cache-key.ts'
import { cachedPrompts, welcome } from './testing/cached-prompts.ts'
import { type Answer, answers, speaks, streamedTone } from './testing/openai-server.ts'
import { durationMsOf, readWav } from './wav.ts'

const world = cachedPrompts()
const { cache } = world

describe('when OpenAI does not speak', () => {
  const half = streamedTone().subarray(0, 12_000)
  const failures: [string, Answer, string][] = [
    ['says 401', answers(401), 'unauthorized'],
    ['says 429', answers(429), 'rate_limited'],
    ['says 500', answers(500), 'server_error'],
    ['hangs', () => undefined, 'timeout'],
    ['hangs in the middle of the body', (response) => void response.writeHead(200).write(half), 'timeout'],
    [
      'cuts the body short',
      (response) => void response.writeHead(200, { 'content-length': 24_044 }).write(half, () => response.destroy()),
      'bad_audio',
    ],
    ['sends something that is no audio', (response) => void response.end('{"audio": null}'), 'bad_audio'],
  ]
  test.each(failures)('because it %s, the offline engine does, and the log says why', async (_, behaviour, code) => {
    world.server.behave(behaviour)
    const prompt = await cache({ openaiTimeoutMs: 400 }).prompt(welcome)
    const spoken: SpeechRequest = { text: welcome.text, voice: 'rms', language: 'en', model: 'flite' }
    expect(prompt).toMatchObject({ ...spoken, engine: 'flite', hash: cacheKey(spoken) })
    expect(prompt.fallbackReason).toMatch(new RegExp(`^openai ${code}: `))
    expect(durationMsOf(readWav(await readFile(prompt.file)))).toBeGreaterThan(800)
    expect(await readdir(world.dir)).toEqual([`${cacheKey(spoken)}.wav`])
    expect(world.made.map(({ hash }) => hash)).toEqual([cacheKey(spoken)])
    expect(world.logged).toContainEqual(expect.objectContaining({ engine: 'openai', code, hash: cacheKey(welcome) }))
    expect(JSON.stringify([world.logged, prompt.fallbackReason])).not.toMatch(/4f2a|Welcome/)
  })

  test('50 callers cost one request, one log line and one file', async () => {
    world.server.behave(answers(429))
    const prompts = cache()
    const heard = await Promise.all(Array.from({ length: 50 }, () => prompts.prompt(welcome)))
    expect(new Set(heard.map(({ engine }) => engine))).toEqual(new Set(['flite']))
    expect(world.server.requests).toHaveLength(1)
    expect(world.logged).toHaveLength(1)
    expect(await readdir(world.dir)).toHaveLength(1)
  })

  test('two voices that fall back to the same one share its file', async () => {
    world.server.behave(answers(500))
    const prompts = cache()
    const [a, b] = await Promise.all([prompts.prompt(welcome), prompts.prompt({ ...welcome, voice: 'alloy' })])
    expect(a?.hash).toBe(b?.hash)
    expect(world.made).toHaveLength(1)
  })

  test('what it said before is still played', async () => {
    await cache().prompt(welcome)
    world.server.behave(answers(500))
    expect(await cache().prompt(welcome)).toMatchObject({ engine: 'openai', fromCache: true, fallbackReason: null })
  })

  test('it is preferred again as soon as it speaks', async () => {
    const prompts = cache()
    world.server.behave(answers(500))
    expect((await prompts.prompt(welcome)).engine).toBe('flite')
    world.server.behave(speaks)
    expect(await prompts.prompt(welcome)).toMatchObject({ engine: 'openai', voice: 'nova', fallbackReason: null })
  })

  test('it is left alone after three failures, then tried by one caller, and used again when it is back', {
    timeout: 30_000,
  }, async () => {
    const prompts = cache({ openaiTimeoutMs: 600, guard: { failures: 3, pauseMs: 1_500 } })
    const text = (at: number) => ({ ...welcome, text: `Number ${at}.` })
    world.server.behave(() => undefined)
    for (let at = 0; at < 3; at++) await prompts.prompt(text(at))
    const startedMs = Date.now()
    const during = await Promise.all([3, 4, 5, 6].map((at) => prompts.prompt(text(at))))
    expect(Date.now() - startedMs).toBeLessThan(2_000)
    expect(world.server.requests).toHaveLength(3)
    expect(during[0]?.fallbackReason).toMatch(/^openai timeout: .*left alone/)

    await new Promise((resolve) => setTimeout(resolve, 1_550))
    await Promise.all([7, 8, 9].map((at) => prompts.prompt(text(at))))
    expect(world.server.requests, 'one caller tried').toHaveLength(4)

    world.server.behave(speaks)
    await new Promise((resolve) => setTimeout(resolve, 3_050))
    expect((await prompts.prompt(text(10))).engine).toBe('openai')
    expect((await prompts.prompt(text(11))).engine).toBe('openai')
  })

  test('a voice that it does not know is not asked for again and again, and others still are', async () => {
    world.server.behave((response, request) => (request.voice === 'nobody' ? answers(400) : speaks)(response, request))
    const prompts = cache({ guard: { failures: 1 } })
    const odd = { ...welcome, voice: 'nobody' }
    await prompts.prompt(odd)
    expect((await prompts.prompt(odd)).fallbackReason).toMatch(/^openai refused: /)
    expect(world.server.requests).toHaveLength(1)
    expect((await prompts.prompt(welcome)).engine).toBe('openai')
  })

  test('a caller does not wait for it as long as it may take, and a later one hears what it said', async () => {
    world.server.behave((response, request) => void setTimeout(() => speaks(response, request), 1_500))
    const prompts = cache({}, world.dir, 0, { patienceMs: 200 })
    const startedMs = performance.now()
    const first = await prompts.prompt(welcome)
    expect(performance.now() - startedMs).toBeLessThan(1_400)
    expect(first).toMatchObject({ engine: 'flite', fallbackReason: expect.stringMatching(/^openai timeout: /) })
    await prompts.warm([welcome])
    expect(await prompts.prompt(welcome)).toMatchObject({ engine: 'openai', fallbackReason: null })
    expect(world.server.requests).toHaveLength(1)
  })

  test('after three callers who waited in vain the next ones do not, until one finds that it is quick again', async () => {
    let delayMs = 2_000
    world.server.behave((response, request) => void setTimeout(() => speaks(response, request), delayMs))
    const prompts = cache({}, world.dir, 0, { patienceMs: 400, slowPauseMs: 4_000 })
    const heard = (at: number) => prompts.prompt({ ...welcome, text: `Number ${at}.` })
    for (const at of [1, 2, 3]) expect(await heard(at)).toMatchObject({ engine: 'flite' })
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    expect(await heard(3), 'it was made meanwhile').toMatchObject({ engine: 'openai', fromCache: true })
    expect(world.server.requests).toHaveLength(3)
    for (const prompt of await Promise.all([heard(4), heard(5)])) {
      expect(prompt).toMatchObject({ engine: 'flite', fallbackReason: expect.stringMatching(/left alone/) })
    }
    expect(world.server.requests, 'nobody asked it').toHaveLength(3)
    delayMs = 0
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    expect(await heard(6)).toMatchObject({ engine: 'openai' })
    expect(await heard(7)).toMatchObject({ engine: 'openai' })
  })

  test('an IVR that wants it without a key is told so', async () => {
    const prompts = cache({ engine: 'openai', openaiApiKey: null, openaiBaseUrl: null })
    expect(await prompts.prompt(welcome)).toMatchObject({
      engine: 'flite',
      fallbackReason: 'openai unauthorized: no OpenAI key is set',
    })
  })
})
