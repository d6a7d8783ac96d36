import type { Logger } from 'pino'
import type { SpeechEngine, SpeechRequest } from '../ports/speech-engine.ts'
import { GuardedEngine, type GuardOptions } from './guarded-engine.ts'
import type { OfflineEngines } from './offline-engines.ts'
import { OpenAiEngine } from './openai-engine.ts'

/** The engines for a request, the preferred one first; the next speaks when one refuses. */
export type SpeechChain = (request: SpeechRequest) => readonly SpeechEngine[]

export type SpeechChainOptions = {
  /** `openai`, or `flite` for no remote engine; null: openai when there is a key or a base URL, else offline. */
  engine: string | null
  openaiApiKey: string | null
  openaiBaseUrl: string | null
  offline: OfflineEngines
  logger: Pick<Logger, 'warn' | 'info'>
  openaiTimeoutMs?: number
  guard?: Omit<GuardOptions, 'logger'>
}

/**
 * OpenAI first, where it is chosen or can be; then offline: flite for English, espeak-ng for other languages where it is
 * installed and has the language, flite as the last resort. Keep the chain as long as its settings stay: it remembers that
 * OpenAI is down.
 */
export function buildSpeechChain(options: SpeechChainOptions): SpeechChain {
  const { engine, openaiApiKey, openaiBaseUrl, offline, logger } = options
  const able = openaiApiKey !== null || openaiBaseUrl !== null
  const remote = engine === 'openai' || (engine !== 'flite' && engine !== 'espeak-ng' && able)
  const openai = new OpenAiEngine({ apiKey: openaiApiKey, baseUrl: openaiBaseUrl, timeoutMs: options.openaiTimeoutMs })
  const first = remote ? [new GuardedEngine(openai, { ...options.guard, logger })] : []
  return (request) => {
    const { flite, espeak } = offline
    const other = espeak && !/^en\b/i.test(request.language) && espeak.voiceFor(request.language) !== null
    return other ? [...first, espeak, flite] : [...first, flite]
  }
}
