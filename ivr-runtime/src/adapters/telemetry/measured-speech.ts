import { type SpeechEngine, SpeechRefused } from '../../ports/speech-engine.ts'
import type { SpeechChain } from '../../speech/speech-chain.ts'

/** What is counted of speech engines. Nothing here may throw. */
export type SpeechMetrics = {
  /** `result`: `spoken`, the code of a refusal, or `failed`. */
  spoke(engine: string, result: string, latencyMs: number): void
  speechBreaker(engine: string, state: 'closed' | 'halfOpen' | 'open'): void
}

/** The same engines, each of whose syntheses is timed and counted. */
export function measuredSpeech(chain: SpeechChain, metrics: SpeechMetrics): SpeechChain {
  const known = new WeakMap<SpeechEngine, SpeechEngine>()
  const measured = (engine: SpeechEngine) => {
    const made = known.get(engine) ?? measure(engine, metrics)
    known.set(engine, made)
    return made
  }
  return (request) => chain(request).map(measured)
}

function measure(engine: SpeechEngine, metrics: SpeechMetrics): SpeechEngine {
  return {
    name: engine.name,
    resolve: (request) => engine.resolve(request),
    async synthesise(request, signal) {
      const startedMs = performance.now()
      const tell = (result: string) => metrics.spoke(engine.name, result, performance.now() - startedMs)
      try {
        const audio = await engine.synthesise(request, signal)
        tell('spoken')
        return audio
      } catch (error) {
        tell(error instanceof SpeechRefused ? error.code : 'failed')
        throw error
      }
    },
  }
}
