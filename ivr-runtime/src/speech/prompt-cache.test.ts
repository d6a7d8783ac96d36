import { execFile } from 'node:child_process'
import { readdir, readFile, truncate, unlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { cacheKey } from './cache-key.ts'
import { PromptUnavailable } from './prompt-unavailable.ts'
import { cachedPrompts, welcome } from './testing/cached-prompts.ts'
import { speaks } from './testing/openai-server.ts'
import { durationMsOf, readWav } from './wav.ts'

const world = cachedPrompts()
const { cache } = world

describe('a prompt', () => {
  test('is made once and then played from its file, under the documented key', async () => {
    const prompts = cache()
    const first = await prompts.prompt(welcome)
    const second = await prompts.prompt(welcome)
    const hash = cacheKey(welcome)
    expect(first).toEqual({
      ...welcome,
      file: join(world.dir, `${hash}.wav`),
      hash,
      engine: 'openai',
      durationMs: 500,
      fromCache: false,
      fallbackReason: null,
    })
    expect(second).toEqual({ ...first, fromCache: true })
    expect(world.server.requests).toHaveLength(1)
    expect(world.made).toEqual([{ ...welcome, hash, filePath: first.file, fileSizeBytes: 24_044, durationMs: 500 }])
    expect(world.used).toEqual([hash, hash])
    expect(durationMsOf(readWav(await readFile(first.file)))).toBe(500)
  })

  test('has the key that the product document computes', () => {
    const documented = { text: 'Welcome', voice: 'alloy', language: 'en', model: 'tts-1' }
    expect(cacheKey(documented)).toBe('d7b9905697b1647ea3e6e51d3693bb81cf560f006d706eb75f08f7e95e29c36e')
  })

  test('that 50 callers want at once is asked for once', async () => {
    world.server.behave((response, request) => void setTimeout(() => speaks(response, request), 100))
    const prompts = cache()
    const heard = await Promise.all(Array.from({ length: 50 }, () => prompts.prompt(welcome)))
    expect(world.server.requests).toHaveLength(1)
    expect(world.made).toHaveLength(1)
    expect(world.used).toHaveLength(50)
    expect(new Set(heard.map(({ file }) => file)).size).toBe(1)
    expect(heard.filter(({ fromCache }) => !fromCache)).toHaveLength(1)
    expect(await readdir(world.dir)).toHaveLength(1)
  })

  test('is asked for once each when 50 callers want three', async () => {
    const prompts = cache()
    const texts = ['One.', 'Two.', 'Three.']
    await Promise.all(Array.from({ length: 50 }, (_, at) => prompts.prompt({ ...welcome, text: texts[at % 3] ?? '' })))
    expect(world.server.requests.map(({ input }) => input).sort()).toEqual([...texts].sort())
  })

  test('that another process made is played and recorded, not made again', async () => {
    await cache().prompt(welcome)
    world.made.length = 0
    const prompt = await cache().prompt(welcome)
    expect(prompt.fromCache).toBe(true)
    expect(world.made).toHaveLength(1)
    expect(world.server.requests).toHaveLength(1)
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
    expect(world.server.requests).toHaveLength(2)
  })

  test('is not looked for again at once, but soon', async () => {
    const prompts = cache({}, world.dir, 100)
    const { file } = await prompts.prompt(welcome)
    await unlink(file)
    expect(await prompts.prompt(welcome)).toMatchObject({ fromCache: true })
    await new Promise((resolve) => setTimeout(resolve, 110))
    expect(await prompts.prompt(welcome)).toMatchObject({ fromCache: false })
  })

  test('that the switch did not find is made again at once, for all who ask for it', async () => {
    const prompts = cache({}, world.dir, 60_000)
    const { file } = await prompts.prompt(welcome)
    await unlink(file)
    expect(await prompts.prompt(welcome)).toMatchObject({ fromCache: true })
    const again = await Promise.all(Array.from({ length: 20 }, () => prompts.prompt(welcome, { fresh: true })))
    expect(new Set(again.map((prompt) => prompt.file))).toEqual(new Set([file]))
    expect(durationMsOf(readWav(await readFile(file)))).toBe(500)
    expect(world.server.requests).toHaveLength(2)
    await prompts.prompt(welcome, { fresh: true })
    expect(world.server.requests, 'it was there').toHaveLength(2)
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
    const one = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, world.dir])
    const [a, b] = await Promise.all([one(), one()])
    expect(JSON.parse(a.stdout)).toEqual(JSON.parse(b.stdout))
    const files = await readdir(world.dir)
    expect(files.filter((name) => name.endsWith('.wav'))).toHaveLength(5)
    expect(files).toHaveLength(5)
    for (const name of files) expect(durationMsOf(readWav(await readFile(join(world.dir, name))))).toBeGreaterThan(300)
  })
})

describe('when the disk refuses', () => {
  test('a prompt is heard from the spare folder, and brought home when there is room', async () => {
    const home = join(world.dir, 'home')
    const spareDir = join(world.dir, 'spare')
    await writeFile(home, 'a file in the place of the folder')
    const prompts = cache({}, home, 0, { spareDir, refusedForMs: 0 })
    const first = await prompts.prompt(welcome)
    expect(first).toMatchObject({ engine: 'openai', file: join(spareDir, `${cacheKey(welcome)}.wav`) })
    expect(durationMsOf(readWav(await readFile(first.file)))).toBe(500)
    expect(await prompts.prompt(welcome)).toEqual({ ...first, fromCache: true })
    expect(world.made, 'it is not where the index says prompts are').toEqual([])

    await unlink(home)
    const later = await prompts.prompt(welcome)
    expect(later).toEqual({ ...first, file: join(home, `${cacheKey(welcome)}.wav`), fromCache: true })
    expect(durationMsOf(readWav(await readFile(later.file)))).toBe(500)
    expect(world.made.map(({ filePath }) => filePath)).toEqual([later.file])
    expect(await readdir(spareDir)).toEqual([])
    expect(world.server.requests).toHaveLength(1)
  })

  test('the log says so once in a while, however many prompts there are', async () => {
    await writeFile(join(world.dir, 'home'), '')
    const prompts = cache({}, join(world.dir, 'home'), 0, { spareDir: join(world.dir, 'spare') })
    for (const text of ['One.', 'Two.', 'Three.']) await prompts.prompt({ ...welcome, text })
    expect(world.logged).toHaveLength(1)
  })

  test('the caller of a prompt learns it by its type', async () => {
    const file = join(world.dir, 'a-file')
    await writeFile(file, '')
    const prompts = cache({}, join(file, 'not-a-directory'))
    await expect(prompts.prompt(welcome)).rejects.toBeInstanceOf(PromptUnavailable)
    expect(world.logged).toContainEqual(expect.objectContaining({ engine: 'flite', code: 'ENOTDIR' }))
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
    expect(world.server.requests).toHaveLength(2)
    expect(world.used, 'nobody heard them yet').toEqual([])
  })

  test('never asks for more at a time than it may', async () => {
    let open = 0
    let most = 0
    world.server.behave((response, request) => {
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
    await writeFile(join(world.dir, 'a-file'), '')
    const done = await cache({}, join(world.dir, 'a-file', 'below')).warm([welcome])
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
    await writeFile(join(world.dir, 'notes.txt'), 'mine')
    await writeFile(join(world.dir, '.half.tmp'), 'left by a process that was killed')
    await utimes(join(world.dir, '.half.tmp'), longAgo, longAgo)

    expect(await prompts.clear({ olderThanMs: 30 * dayMs })).toEqual({ files: 1, bytes: 24_044 })
    expect((await readdir(world.dir)).sort()).toEqual([`${fresh.hash}.wav`, 'notes.txt'].sort())
    expect(await prompts.clear()).toEqual({ files: 1, bytes: 24_044 })
    expect(await prompts.prompt(welcome)).toMatchObject({ fromCache: false })
  })
})
