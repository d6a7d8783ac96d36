import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { FliteEngine } from './flite-engine.ts'
import { durationMsOf, readWav } from './wav.ts'

const flite = new FliteEngine()
afterAll(() => flite.close())

const say = (text: string, voice = 'rms', signal = new AbortController().signal) =>
  flite.synthesise({ text, voice, language: 'en', model: 'flite' }, signal)

describe('flite', () => {
  test('speaks: the sound is loud enough to be heard and as long as the sentence', async () => {
    const sound = readWav(await say('Welcome to support. For sales press 1, for help press 2.'))
    expect(durationMsOf(sound)).toBeGreaterThan(3_000)
    expect(durationMsOf(sound)).toBeLessThan(8_000)
    expect(loudness(sound.pcm)).toBeGreaterThan(500)
  })

  test('says the same text the same way twice', async () => {
    expect(await say('Please hold the line.')).toEqual(await say('Please hold the line.'))
  })

  test('has several voices of its own', async () => {
    expect(await say('Please hold the line.', 'slt')).not.toEqual(await say('Please hold the line.', 'rms'))
  })

  test('owns up to the voice, language and model that it really has', () => {
    const asked = { text: 'Bonjour', voice: 'nova', language: 'fr', model: 'tts-1-hd' }
    expect(flite.resolve(asked)).toEqual({ text: 'Bonjour', voice: 'rms', language: 'en', model: 'flite' })
    expect(flite.resolve({ ...asked, voice: 'slt' }).voice).toBe('slt')
  })

  test.each([
    ['accents', 'Café Zürich, señor Łukasz'],
    ['symbols', '50% off & more @ €20 #1 *'],
    ['control characters', 'One\u0000 two\u0007\r\nthree\u001b[0m'],
    ['an unpaired surrogate', 'Hello \ud800 there'],
    ['a script that it cannot read', '您好，欢迎致电'],
    ['what looks like an option', '-voice /etc/passwd --help'],
  ])('reads %s aloud', async (_, text) => {
    expect(loudness(readWav(await say(text)).pcm)).toBeGreaterThan(300)
  })

  test.each([
    ['an empty text', ''],
    ['blanks', ' \n\t '],
    ['a smiley', '🙂'],
  ])('is silent for a moment over %s', async (_, text) => {
    const sound = readWav(await say(text))
    expect(durationMsOf(sound)).toBe(250)
    expect(loudness(sound.pcm)).toBe(0)
  })

  test.each([
    ['sentences', 'Our opening hours are Monday to Friday from nine to five. '.repeat(80).slice(0, 4096)],
    ['one endless word', 'a'.repeat(4096)],
    ['one endless number', '9'.repeat(4096)],
  ])('reads 4096 characters of %s', { timeout: 60_000 }, async (_, text) => {
    const patient = new FliteEngine({ timeoutMs: 55_000 })
    const wav = await patient.synthesise(
      { text, voice: 'kal', language: 'en', model: 'flite' },
      AbortSignal.timeout(55_000),
    )
    await patient.close()
    expect(durationMsOf(readWav(wav))).toBeGreaterThan(60_000)
  })

  test('a long prompt does not hold up a short one', async () => {
    const order: string[] = []
    const long = say('Our opening hours are Monday to Friday from nine to five. '.repeat(40)).then(() =>
      order.push('long'),
    )
    const short = say('Goodbye.').then(() => order.push('short'))
    await Promise.all([long, short])
    expect(order).toEqual(['short', 'long'])
  })

  test('a prompt that takes too long is refused, and the next one is spoken', async () => {
    const hasty = new FliteEngine({ timeoutMs: 1 })
    const request = { text: 'Hello. '.repeat(300), voice: 'rms', language: 'en', model: 'flite' }
    await expect(hasty.synthesise(request, new AbortController().signal)).rejects.toMatchObject({ code: 'timeout' })
    await hasty.close()
    expect((await say('Hello.')).byteLength).toBeGreaterThan(1_000)
  })

  test('speaks on after its thread was ended', async () => {
    const first = await say('One moment, please.')
    await flite.close()
    expect(await say('One moment, please.')).toEqual(first)
  })

  test('a prompt whose thread ends in the middle of it is spoken by the next thread', async () => {
    const spoken = say('Our opening hours are Monday to Friday from nine to five. '.repeat(10))
    setTimeout(() => void flite.close(), 150)
    expect(durationMsOf(readWav(await spoken))).toBeGreaterThan(20_000)
  })

  test('a thread that cannot start is a refusal', async () => {
    const broken = new FliteEngine({ workerUrl: new URL('./no-such-worker.ts', import.meta.url) })
    const request = { text: 'Hello', voice: 'rms', language: 'en', model: 'flite' }
    await expect(broken.synthesise(request, new AbortController().signal)).rejects.toMatchObject({
      code: 'server_error',
    })
  })

  test('an idle thread does not keep the process alive', async () => {
    const script = `
      import { FliteEngine } from ${JSON.stringify(new URL('./flite-engine.ts', import.meta.url).href)}
      const request = { text: 'Hello', voice: 'rms', language: 'en', model: 'flite' }
      const wav = await new FliteEngine().synthesise(request, new AbortController().signal)
      console.log(wav.byteLength)`
    const run = promisify(execFile)
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { timeout: 10_000 })
    expect(Number(stdout)).toBeGreaterThan(1_000)
  })
})

/** Root mean square of the samples. */
function loudness(pcm: Uint8Array): number {
  const samples = new Int16Array(pcm.slice().buffer)
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)
}
