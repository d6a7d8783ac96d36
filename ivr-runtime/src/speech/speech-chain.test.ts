import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { afterAll, describe, expect, test } from 'vitest'
import { EspeakEngine } from './espeak-engine.ts'
import { FliteEngine } from './flite-engine.ts'
import { buildSpeechChain, type SpeechChainOptions } from './speech-chain.ts'

const flite = new FliteEngine()
const espeak = await EspeakEngine.find(fileURLToPath(new URL('./testing/espeak-stand-in.mjs', import.meta.url)))
afterAll(() => flite.close())

function order(language: string, options: Partial<SpeechChainOptions>) {
  const chain = buildSpeechChain({
    engine: null,
    openaiApiKey: null,
    openaiBaseUrl: null,
    offline: { flite, espeak },
    logger: pino({ level: 'silent' }),
    ...options,
  })
  return chain({ text: 'Hello', voice: 'alloy', language, model: 'tts-1' }).map(({ name }) => name)
}

describe('who speaks', () => {
  test('offline only, when nothing is set: flite in English, espeak-ng in other languages', () => {
    expect(order('en', {})).toEqual(['flite'])
    expect(order('en-GB', {})).toEqual(['flite'])
    expect(order('de', {})).toEqual(['espeak-ng', 'flite'])
  })

  test('flite is the last resort for a language that nobody has, and where espeak-ng is not installed', () => {
    expect(order('xx', {})).toEqual(['flite'])
    expect(order('de', { offline: { flite, espeak: null } })).toEqual(['flite'])
  })

  test('OpenAI first, when there is a key or a server of our own', () => {
    expect(order('en', { openaiApiKey: 'sk-1' })).toEqual(['openai', 'flite'])
    expect(order('de', { openaiBaseUrl: 'http://127.0.0.1:9/v1' })).toEqual(['openai', 'espeak-ng', 'flite'])
  })

  test('what was chosen for the IVR goes before what is there', () => {
    expect(order('en', { engine: 'flite', openaiApiKey: 'sk-1' })).toEqual(['flite'])
    expect(order('en', { engine: 'openai' })).toEqual(['openai', 'flite'])
  })
})
