import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, truncate, unlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PromptEntry } from '../ports/prompt-index.ts'
import type { SpeechRequest } from '../ports/speech-engine.ts'
import { cacheKey } from './cache-key.ts'
import { FliteEngine } from './flite-engine.ts'
import { PromptCache, type PromptCacheOptions } from './prompt-cache.ts'
import { PromptUnavailable } from './prompt-unavailable.ts'
import { buildSpeechChain, type SpeechChainOptions } from './speech-chain.ts'
import { type Answer, answers, openAiServer, speaks, streamedTone } from './testing/openai-server.ts'
import { durationMsOf, readWav } from './wav.ts'

const flite = new FliteEngine()
const welcome = { text: 'Welcome to support.', voice: 'nova', language: 'en', model: 'tts-1-hd' }

let dir: string
let server: Awaited<ReturnType<typeof openAiServer>>
let logged: Record<string, unknown>[]
let made: PromptEntry[]
let used: string[]

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'prompts-'))
  server = await openAiServer()
  logged = []
  made = []
  used = []
})
afterEach(async () => {
  await server.close()
  await rm(dir, { recursive: true, force: true })
})
afterAll(() => flite.close())

/** Looks at its files every time, unless told otherwise. */
function cache(
  options: Partial<SpeechChainOptions> = {},
  into = dir,
  trustedForMs = 0,
  more: Partial<PromptCacheOptions> = {},
) {
  const log = (about: Record<string, unknown>) => void logged.push(about)
  const logger = { warn: log, info: log } as unknown as SpeechChainOptions['logger']
  const engines = buildSpeechChain({
    engine: null,
    openaiApiKey: 'sk-secret-4f2a',
    openaiBaseUrl: server.baseUrl,
    offline: { flite, espeak: null },
    openaiTimeoutMs: 5_000,
    logger,
    ...options,
  })
  const index = { made: (entry: PromptEntry) => void made.push(entry), used: (hash: string) => void used.push(hash) }
  return new PromptCache({ dir: into, engines, index, logger, trustedForMs, ...more })
}

describe('a prompt', () => {
  test('is made once and then played from its file, under the documented key', async () => {
    const prompts = cache()
    const first = await prompts.prompt(welcome)
    const second = await prompts.prompt(welcome)
    const hash = cacheKey(welcome)
    expect(first).toEqual({
      ...welcome,
      file: join(dir, `${hash}.wav`),
      hash,
      engine: 'openai',
      durationMs: 500,
      fromCache: false,
      fallbackReason: null,
    })
    expect(second).toEqual({ ...first, fromCache: true })
    expect(server.requests).toHaveLength(1)
    expect(made).toEqual([{ ...welcome, hash, filePath: first.file, fileSizeBytes: 24_044, durationMs: 500 }])
    expect(used).toEqual([hash, hash])
    expect(durationMsOf(readWav(await readFile(first.file)))).toBe(500)
  })

  test('has the key that the product document computes', () => {
    const documented = { text: 'Welcome', voice: 'alloy', language: 'en', model: 'tts-1' }
    expect(cacheKey(documented)).toBe('d7b9905697b1647ea3e6e51d3693bb81cf560f006d706eb75f08f7e95e29c36e')
  })

  test('that 50 callers want at once is asked for once', async () => {
    server.behave((response, request) => void setTimeout(() => speaks(response, request), 100))
    const prompts = cache()
    const heard = await Promise.all(Array.from({ length: 50 }, () => prompts.prompt(welcome)))
    expect(server.requests).toHaveLength(1)
    expect(made).toHaveLength(1)
    expect(used).toHaveLength(50)
    expect(new Set(heard.map(({ file }) => file)).size).toBe(1)
    expect(heard.filter(({ fromCache }) => !fromCache)).toHaveLength(1)
    expect(await readdir(dir)).toHaveLength(1)
  })

  test('is asked for once each when 50 callers want three', async () => {
    const prompts = cache()
    const texts = ['One.', 'Two.', 'Three.']
    await Promise.all(Array.from({ length: 50 }, (_, at) => prompts.prompt({ ...welcome, text: texts[at % 3] ?? '' })))
    expect(server.requests.map(({ input }) => input).sort()).toEqual([...texts].sort())
  })

  test('that another process made is played and recorded, not made again', async () => {
    await cache().prompt(welcome)
    made = []
    const prompt = await cache().prompt(welcome)
    expect(prompt.fromCache).toBe(true)
    expect(made).toHaveLength(1)
    expect(server.requests).toHaveLength(1)
  })

  const damages: [string, (file: string) => Promise<void>][] = [
    ['was cut short', (file) => truncate(file, 3_000)],
    ['is empty', (file) => truncate(file, 0)],
    ['holds something else', (file) => writeFile(file, 'x'.repeat(24_044))],
    ['has vanished', (file) => unlink(file)],
  ]
  test.each(damages)('whose file %s is made again', async (_, damage) => {
    const prompts = cache()
    const { file } = await prompts.prompt(welcome)
    await damage(file)
    const again = await prompts.prompt(welcome)
    expect(again).toMatchObject({ file, fromCache: false, fallbackReason: null })
    expect(durationMsOf(readWav(await readFile(file)))).toBe(500)
    expect(server.requests).toHaveLength(2)
  })

  test('is not looked for again at once, but soon', async () => {
    const prompts = cache({}, dir, 100)
    const { file } = await prompts.prompt(welcome)
    await unlink(file)
    expect(await prompts.prompt(welcome)).toMatchObject({ fromCache: true })
    await new Promise((resolve) => setTimeout(resolve, 110))
    expect(await prompts.prompt(welcome)).toMatchObject({ fromCache: false })
  })

  test('that the switch did not find is made again at once, for all who ask for it', async () => {
    const prompts = cache({}, dir, 60_000)
    const { file } = await prompts.prompt(welcome)
    await unlink(file)
    expect(await prompts.prompt(welcome)).toMatchObject({ fromCache: true })
    const again = await Promise.all(Array.from({ length: 20 }, () => prompts.prompt(welcome, { fresh: true })))
    expect(new Set(again.map((prompt) => prompt.file))).toEqual(new Set([file]))
    expect(durationMsOf(readWav(await readFile(file)))).toBe(500)
    expect(server.requests).toHaveLength(2)
    await prompts.prompt(welcome, { fresh: true })
    expect(server.requests, 'it was there').toHaveLength(2)
  })

  test('that two processes make at once is whole for both', { timeout: 20_000 }, async () => {
    const script = `
      import { FliteEngine } from ${JSON.stringify(new URL('./flite-engine.ts', import.meta.url).href)}
      import { PromptCache } from ${JSON.stringify(new URL('./prompt-cache.ts', import.meta.url).href)}
      const flite = new FliteEngine()
      const prompts = new PromptCache({ dir: process.argv[1], engines: () => [flite], logger: console })
      const texts = ['One.', 'Two.', 'Three.', 'Four.', 'Five.']
      const made = await Promise.all(texts.map((text) => prompts.prompt({ ...${JSON.stringify(welcome)}, text })))
      console.log(JSON.stringify(made.map(({ file }) => file)))`
    const one = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, dir])
    const [a, b] = await Promise.all([one(), one()])
    expect(JSON.parse(a.stdout)).toEqual(JSON.parse(b.stdout))
    const files = await readdir(dir)
    expect(files.filter((name) => name.endsWith('.wav'))).toHaveLength(5)
    expect(files).toHaveLength(5)
    for (const name of files) expect(durationMsOf(readWav(await readFile(join(dir, name))))).toBeGreaterThan(300)
  })
})

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
    server.behave(behaviour)
    const prompt = await cache({ openaiTimeoutMs: 400 }).prompt(welcome)
    const spoken: SpeechRequest = { text: welcome.text, voice: 'rms', language: 'en', model: 'flite' }
    expect(prompt).toMatchObject({ ...spoken, engine: 'flite', hash: cacheKey(spoken) })
    expect(prompt.fallbackReason).toMatch(new RegExp(`^openai ${code}: `))
    expect(durationMsOf(readWav(await readFile(prompt.file)))).toBeGreaterThan(800)
    expect(await readdir(dir)).toEqual([`${cacheKey(spoken)}.wav`])
    expect(made.map(({ hash }) => hash)).toEqual([cacheKey(spoken)])
    expect(logged).toContainEqual(expect.objectContaining({ engine: 'openai', code, hash: cacheKey(welcome) }))
    expect(JSON.stringify([logged, prompt.fallbackReason])).not.toMatch(/4f2a|Welcome/)
  })

  test('50 callers cost one request, one log line and one file', async () => {
    server.behave(answers(429))
    const prompts = cache()
    const heard = await Promise.all(Array.from({ length: 50 }, () => prompts.prompt(welcome)))
    expect(new Set(heard.map(({ engine }) => engine))).toEqual(new Set(['flite']))
    expect(server.requests).toHaveLength(1)
    expect(logged).toHaveLength(1)
    expect(await readdir(dir)).toHaveLength(1)
  })

  test('two voices that fall back to the same one share its file', async () => {
    server.behave(answers(500))
    const prompts = cache()
    const [a, b] = await Promise.all([prompts.prompt(welcome), prompts.prompt({ ...welcome, voice: 'alloy' })])
    expect(a?.hash).toBe(b?.hash)
    expect(made).toHaveLength(1)
  })

  test('what it said before is still played', async () => {
    await cache().prompt(welcome)
    server.behave(answers(500))
    expect(await cache().prompt(welcome)).toMatchObject({ engine: 'openai', fromCache: true, fallbackReason: null })
  })

  test('it is preferred again as soon as it speaks', async () => {
    const prompts = cache()
    server.behave(answers(500))
    expect((await prompts.prompt(welcome)).engine).toBe('flite')
    server.behave(speaks)
    expect(await prompts.prompt(welcome)).toMatchObject({ engine: 'openai', voice: 'nova', fallbackReason: null })
  })

  test('it is left alone after three failures, then tried by one caller, and used again when it is back', {
    timeout: 30_000,
  }, async () => {
    const prompts = cache({ openaiTimeoutMs: 600, guard: { failures: 3, pauseMs: 1_500 } })
    const text = (at: number) => ({ ...welcome, text: `Number ${at}.` })
    server.behave(() => undefined)
    for (let at = 0; at < 3; at++) await prompts.prompt(text(at))
    const startedMs = Date.now()
    const during = await Promise.all([3, 4, 5, 6].map((at) => prompts.prompt(text(at))))
    expect(Date.now() - startedMs).toBeLessThan(2_000)
    expect(server.requests).toHaveLength(3)
    expect(during[0]?.fallbackReason).toMatch(/^openai timeout: .*left alone/)

    await new Promise((resolve) => setTimeout(resolve, 1_550))
    await Promise.all([7, 8, 9].map((at) => prompts.prompt(text(at))))
    expect(server.requests, 'one caller tried').toHaveLength(4)

    server.behave(speaks)
    await new Promise((resolve) => setTimeout(resolve, 3_050))
    expect((await prompts.prompt(text(10))).engine).toBe('openai')
    expect((await prompts.prompt(text(11))).engine).toBe('openai')
  })

  test('a voice that it does not know is not asked for again and again, and others still are', async () => {
    server.behave((response, request) => (request.voice === 'nobody' ? answers(400) : speaks)(response, request))
    const prompts = cache({ guard: { failures: 1 } })
    const odd = { ...welcome, voice: 'nobody' }
    await prompts.prompt(odd)
    expect((await prompts.prompt(odd)).fallbackReason).toMatch(/^openai refused: /)
    expect(server.requests).toHaveLength(1)
    expect((await prompts.prompt(welcome)).engine).toBe('openai')
  })

  test('a caller does not wait for it as long as it may take, and a later one hears what it said', async () => {
    server.behave((response, request) => void setTimeout(() => speaks(response, request), 1_500))
    const prompts = cache({}, dir, 0, { patienceMs: 200 })
    const startedMs = performance.now()
    const first = await prompts.prompt(welcome)
    expect(performance.now() - startedMs).toBeLessThan(1_400)
    expect(first).toMatchObject({ engine: 'flite', fallbackReason: expect.stringMatching(/^openai timeout: /) })
    await prompts.warm([welcome])
    expect(await prompts.prompt(welcome)).toMatchObject({ engine: 'openai', fallbackReason: null })
    expect(server.requests).toHaveLength(1)
  })

  test('after three callers who waited in vain the next ones do not, until one finds that it is quick again', async () => {
    let delayMs = 2_000
    server.behave((response, request) => void setTimeout(() => speaks(response, request), delayMs))
    const prompts = cache({}, dir, 0, { patienceMs: 400, slowPauseMs: 4_000 })
    const heard = (at: number) => prompts.prompt({ ...welcome, text: `Number ${at}.` })
    for (const at of [1, 2, 3]) expect(await heard(at)).toMatchObject({ engine: 'flite' })
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    expect(await heard(3), 'it was made meanwhile').toMatchObject({ engine: 'openai', fromCache: true })
    expect(server.requests).toHaveLength(3)
    for (const prompt of await Promise.all([heard(4), heard(5)])) {
      expect(prompt).toMatchObject({ engine: 'flite', fallbackReason: expect.stringMatching(/left alone/) })
    }
    expect(server.requests, 'nobody asked it').toHaveLength(3)
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

describe('when the disk refuses', () => {
  test('a prompt is heard from the spare folder, and brought home when there is room', async () => {
    const home = join(dir, 'home')
    const spareDir = join(dir, 'spare')
    await writeFile(home, 'a file in the place of the folder')
    const prompts = cache({}, home, 0, { spareDir, refusedForMs: 0 })
    const first = await prompts.prompt(welcome)
    expect(first).toMatchObject({ engine: 'openai', file: join(spareDir, `${cacheKey(welcome)}.wav`) })
    expect(durationMsOf(readWav(await readFile(first.file)))).toBe(500)
    expect(await prompts.prompt(welcome)).toEqual({ ...first, fromCache: true })
    expect(made, 'it is not where the index says prompts are').toEqual([])

    await unlink(home)
    const later = await prompts.prompt(welcome)
    expect(later).toEqual({ ...first, file: join(home, `${cacheKey(welcome)}.wav`), fromCache: true })
    expect(durationMsOf(readWav(await readFile(later.file)))).toBe(500)
    expect(made.map(({ filePath }) => filePath)).toEqual([later.file])
    expect(await readdir(spareDir)).toEqual([])
    expect(server.requests).toHaveLength(1)
  })

  test('the log says so once in a while, however many prompts there are', async () => {
    await writeFile(join(dir, 'home'), '')
    const prompts = cache({}, join(dir, 'home'), 0, { spareDir: join(dir, 'spare') })
    for (const text of ['One.', 'Two.', 'Three.']) await prompts.prompt({ ...welcome, text })
    expect(logged).toHaveLength(1)
  })

  test('the caller of a prompt learns it by its type', async () => {
    const file = join(dir, 'a-file')
    await writeFile(file, '')
    const prompts = cache({}, join(file, 'not-a-directory'))
    await expect(prompts.prompt(welcome)).rejects.toBeInstanceOf(PromptUnavailable)
    expect(logged).toContainEqual(expect.objectContaining({ engine: 'flite', code: 'ENOTDIR' }))
  })
})

describe('making prompts ahead', () => {
  test('makes each distinct prompt once and tells how far it is', async () => {
    const prompts = cache()
    const seen: number[] = []
    const requests = [welcome, { ...welcome, text: 'Goodbye.' }, welcome]
    const done = await prompts.warm(requests, { onProgress: ({ ready, total }) => seen.push(ready / total) })
    expect(done).toEqual({ ready: 2, failed: 0, total: 2 })
    expect(seen).toEqual([0.5, 1])
    expect(server.requests).toHaveLength(2)
    expect(used, 'nobody heard them yet').toEqual([])
  })

  test('never asks for more at a time than it may', async () => {
    let open = 0
    let most = 0
    server.behave((response, request) => {
      most = Math.max(most, ++open)
      setTimeout(() => {
        open--
        speaks(response, request)
      }, 30)
    })
    const requests = Array.from({ length: 12 }, (_, at) => ({ ...welcome, text: `Number ${at}.` }))
    expect(await cache().warm(requests, { concurrency: 3 })).toMatchObject({ ready: 12 })
    expect(most).toBe(3)
  })

  test('stops when it is told to', async () => {
    const stop = new AbortController()
    const requests = Array.from({ length: 12 }, (_, at) => ({ ...welcome, text: `Number ${at}.` }))
    const onProgress = () => stop.abort()
    const done = await cache().warm(requests, { concurrency: 1, onProgress, signal: stop.signal })
    expect(done).toEqual({ ready: 1, failed: 0, total: 12 })
  })

  test('counts what could not be made', async () => {
    await writeFile(join(dir, 'a-file'), '')
    const done = await cache({}, join(dir, 'a-file', 'below')).warm([welcome])
    expect(done).toEqual({ ready: 0, failed: 1, total: 1 })
  })
})

describe('clearing', () => {
  test('deletes what is old and leaves what is new, and what is none of its own', async () => {
    const prompts = cache()
    const old = await prompts.prompt(welcome)
    const fresh = await prompts.prompt({ ...welcome, text: 'Goodbye.' })
    const dayMs = 86_400_000
    const longAgo = new Date(Date.now() - 31 * dayMs)
    await utimes(old.file, longAgo, longAgo)
    await writeFile(join(dir, 'notes.txt'), 'mine')
    await writeFile(join(dir, '.half.tmp'), 'left by a process that was killed')
    await utimes(join(dir, '.half.tmp'), longAgo, longAgo)

    expect(await prompts.clear({ olderThanMs: 30 * dayMs })).toEqual({ files: 1, bytes: 24_044 })
    expect((await readdir(dir)).sort()).toEqual([`${fresh.hash}.wav`, 'notes.txt'].sort())
    expect(await prompts.clear()).toEqual({ files: 1, bytes: 24_044 })
    expect(await prompts.prompt(welcome)).toMatchObject({ fromCache: false })
  })
})
