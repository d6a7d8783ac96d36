import { expect, test } from 'vitest'
import { SpeechRefused } from '../../ports/speech-engine.ts'
import { buildSpeechChain } from '../../speech/speech-chain.ts'
import { silence, writeWav } from '../../speech/wav.ts'
import { RuntimeMetrics } from '../http/metrics.ts'
import { measuredSpeech } from './measured-speech.ts'

const request = { text: 'Welcome.', voice: 'alloy', language: 'en', model: 'tts-1' }

/** An offline engine that speaks silence, or refuses. */
const engine = (refuses = false) => ({
  name: 'flite' as const,
  resolve: () => request,
  synthesise: async () => {
    if (refuses) throw new SpeechRefused('flite', 'bad_audio', 'it made no sound')
    return writeWav(silence(10))
  },
})
const noListener = { openaiApiKey: 'sk-x', openaiBaseUrl: 'http://127.0.0.1:1/v1', engine: 'openai' }
const quiet = { warn: () => undefined, info: () => undefined }

test('what engines said and refused is counted by engine, and whether one is left alone', async () => {
  const metrics = new RuntimeMetrics()
  const chainOf = (refuses: boolean) =>
    measuredSpeech(
      buildSpeechChain({
        ...noListener,
        offline: { flite: engine(refuses), espeak: null } as never,
        logger: quiet,
        guard: { failures: 2, onState: (name, state) => metrics.speechBreaker(name, state) },
      }),
      metrics,
    )
  const [openai, flite] = chainOf(false)(request)
  const signal = new AbortController().signal
  await flite?.synthesise(request, signal)
  await expect(chainOf(true)(request)[1]?.synthesise(request, signal)).rejects.toThrow(SpeechRefused)
  expect(await metrics.registry.metrics()).toContain('ivr_speech_breaker_state{engine="openai"} 0')
  for (let turn = 0; turn < 3; turn++) await expect(openai?.synthesise(request, signal)).rejects.toThrow()
  const text = await metrics.registry.metrics()
  expect(text).toContain('ivr_speech_breaker_state{engine="openai"} 2')
  expect(text).toContain('ivr_speech_seconds_count{engine="flite",result="spoken"} 1')
  expect(text).toContain('ivr_speech_seconds_count{engine="flite",result="bad_audio"} 1')
  expect(text).toContain('ivr_speech_seconds_count{engine="openai",result="unreachable"} 3')
})

test('the same engine is told apart from itself by nobody', () => {
  const one = engine()
  const chain = measuredSpeech(() => [one], new RuntimeMetrics())
  expect(chain(request)[0]).toBe(chain(request)[0])
})

test('records that wait to be stored are looked up when somebody reads', async () => {
  const metrics = new RuntimeMetrics()
  let entries = 3
  metrics.watchBacklog({ entries: () => entries, bytes: async () => 120 })
  expect(await metrics.registry.metrics()).toMatch(
    /ivr_records_waiting_entries 3\n[\s\S]*ivr_records_waiting_bytes 120/,
  )
  entries = 0
  expect(await metrics.registry.metrics()).toContain('ivr_records_waiting_entries 0')
})

test('prompts, steps and web services are counted', async () => {
  const metrics = new RuntimeMetrics()
  metrics.prompt({ engine: 'flite', fromCache: true, fallbackReason: 'openai timeout' })
  metrics.step('resumed')
  metrics.apiCall('timeout', 10_000)
  metrics.apiBreakers({ open: 2, halfOpen: 1 })
  metrics.refused('host')
  const text = await metrics.registry.metrics()
  for (const line of [
    'ivr_prompts_total{cache="hit",engine="flite"} 1',
    'ivr_prompt_fallbacks_total{engine="flite"} 1',
    'ivr_calls_resumed_total 1',
    'ivr_api_seconds_sum{result="timeout"} 10',
    'ivr_api_breakers{state="open"} 2',
    'ivr_connections_refused_total{reason="host"} 1',
    'nodejs_eventloop_lag_p99_seconds',
  ])
    expect(text).toContain(line)
})
