import { afterAll, beforeAll, expect, test } from 'vitest'
import { FliteEngine } from '../../../ivr-runtime/src/speech/flite-engine.ts'
import { type TelephoneSound, telephoneSound } from './telephone-sound.ts'
import { transcribe } from './transcribe.ts'

const flite = new FliteEngine()
const prompts = new Map<string, TelephoneSound>()

beforeAll(async () => {
  const texts = {
    sales: 'For sales, press one. For support, press two.',
    support: 'For support, press one. For sales, press two.',
    wrong: 'This is not one of the choices.',
    goodbye: 'Goodbye.',
  }
  for (const [name, text] of Object.entries(texts)) {
    const wav = await flite.synthesise(
      { text, voice: 'rms', language: 'en', model: 'flite' },
      new AbortController().signal,
    )
    prompts.set(name, telephoneSound(wav))
  }
})
afterAll(() => flite.close())

const prompt = (name: string) => prompts.get(name) ?? new Float32Array()
const lengthMs = (name: string) => prompt(name).length / 8
const silence = (ms: number) => new Float32Array(ms * 8)
const joined = (...parts: TelephoneSound[]) => Float32Array.from(parts.flatMap((part) => [...part]))
/** As G.711 and a line would have it: quieter, rounded, with a little noise. */
const overTheLine = (sound: TelephoneSound) =>
  sound.map((sample, i) => Math.round((sample * 0.6 + Math.sin(i * i) * 0.001) * 128) / 128)
const names = (recording: TelephoneSound) => transcribe(recording, prompts).map(({ name }) => name)

test('two prompts of the same words in another order are told apart, each where it begins', () => {
  const recording = overTheLine(joined(silence(500), prompt('sales'), silence(300), prompt('support')))
  const heard = transcribe(recording, prompts)
  expect(heard.map(({ name }) => name)).toEqual(['sales', 'support'])
  expect(heard[0]?.fromMs).toBeCloseTo(500, -1)
  expect(heard[1]?.fromMs).toBeCloseTo(800 + lengthMs('sales'), -1)
})

test('a prompt that is heard three times is heard three times', () => {
  const once = [prompt('goodbye'), silence(200)]
  expect(names(overTheLine(joined(...once, ...once, ...once)))).toEqual(['goodbye', 'goodbye', 'goodbye'])
})

test('a prompt that was cut short is heard up to there', () => {
  const recording = overTheLine(joined(prompt('sales').subarray(0, 900 * 8), prompt('wrong')))
  const [cut, whole] = transcribe(recording, prompts)
  expect(cut?.name).toBe('sales')
  expect(cut?.heardMs).toBeGreaterThan(500)
  expect(cut?.heardMs).toBeLessThanOrEqual(900)
  expect(whole?.name).toBe('wrong')
  expect(whole?.heardMs).toBeGreaterThan(lengthMs('wrong') * 0.7)
})

test('a lost packet of 20 ms is one prompt still', () => {
  const sound = prompt('sales')
  const recording = overTheLine(joined(sound.subarray(0, 8_000), sound.subarray(8_160)))
  expect(names(recording)).toEqual(['sales'])
})

test('a prompt that stops for breath again and again is one prompt still', () => {
  const sound = prompt('wrong')
  const stalled = [0, 2_000, 4_000, 8_500].map((at, i, all) => sound.subarray(at, all[i + 1]))
  expect(names(overTheLine(joined(...stalled.flatMap((part) => [part, silence(60)]))))).toEqual(['wrong'])
})

test('nothing is heard in silence, noise or a tone', () => {
  expect(names(silence(3_000))).toEqual([])
  expect(names(Float32Array.from({ length: 24_000 }, (_, i) => Math.sin(i * i * 0.37) * 0.3))).toEqual([])
  expect(names(Float32Array.from({ length: 24_000 }, (_, i) => Math.sin((i * 2 * Math.PI * 440) / 8_000)))).toEqual([])
})
