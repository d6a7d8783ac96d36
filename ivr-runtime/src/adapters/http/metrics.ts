import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { CallMetrics, SpokenPrompt } from '../../call/call-metrics.ts'
import type { SpeechMetrics } from '../telemetry/measured-speech.ts'
import type { ApiMetrics } from './guarded-api-client.ts'

const waitSeconds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20]
const breakerStates = { closed: 0, halfOpen: 1, open: 2 } as const

/** What waits to be stored. */
export type Backlog = { entries: number; bytes: number }

/**
 * Counts for Prometheus what a runtime does. Labels come from lists of this program's own: none holds anything of a
 * caller, of a flow, or of an answer.
 */
export class RuntimeMetrics implements CallMetrics, ApiMetrics, SpeechMetrics {
  readonly registry = new Registry()
  readonly #calls = new Counter({
    name: 'ivr_calls_total',
    help: 'Calls that are over, by outcome',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  })
  readonly #active = new Gauge({ name: 'ivr_calls_active', help: 'Calls in progress', registers: [this.registry] })
  readonly #steps = new Counter({
    name: 'ivr_call_steps_total',
    help: 'Steps of calls, by kind',
    labelNames: ['kind'] as const,
    registers: [this.registry],
  })
  readonly #keyToPrompt = new Histogram({
    name: 'ivr_key_to_prompt_seconds',
    help: "From a menu's result to the next menu's command",
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [this.registry],
  })
  readonly #resumed = new Counter({
    name: 'ivr_calls_resumed_total',
    help: 'Calls gone on with that another handler had',
    registers: [this.registry],
  })
  readonly #prompts = new Counter({
    name: 'ivr_prompts_total',
    help: 'Prompts played, by whether they were in the cache, and by engine',
    labelNames: ['cache', 'engine'] as const,
    registers: [this.registry],
  })
  readonly #fallbacks = new Counter({
    name: 'ivr_prompt_fallbacks_total',
    help: 'Prompts played that another engine made than the one preferred, by that engine',
    labelNames: ['engine'] as const,
    registers: [this.registry],
  })
  readonly #speech = new Histogram({
    name: 'ivr_speech_seconds',
    help: 'How long an engine took to speak a prompt that was not in the cache, or to refuse it',
    labelNames: ['engine', 'result'] as const,
    buckets: waitSeconds,
    registers: [this.registry],
  })
  readonly #speechBreaker = new Gauge({
    name: 'ivr_speech_breaker_state',
    help: 'Whether a remote speech engine is asked: 0 yes, 1 it is being tried out, 2 it is left alone',
    labelNames: ['engine'] as const,
    registers: [this.registry],
  })
  readonly #api = new Histogram({
    name: 'ivr_api_seconds',
    help: 'How long web services took, by result',
    labelNames: ['result'] as const,
    buckets: waitSeconds,
    registers: [this.registry],
  })
  readonly #apiBreakers = new Gauge({
    name: 'ivr_api_breakers',
    help: 'Hosts of web services that are left alone, or are being tried out again',
    labelNames: ['state'] as const,
    registers: [this.registry],
  })
  readonly #errors = new Counter({
    name: 'ivr_errors_total',
    help: 'What went wrong, by kind',
    labelNames: ['kind'] as const,
    registers: [this.registry],
  })
  readonly #refused = new Counter({
    name: 'ivr_connections_refused_total',
    help: 'Connections closed without a call having been taken: host may not connect, too many calls, no call presented',
    labelNames: ['reason'] as const,
    registers: [this.registry],
  })

  constructor() {
    collectDefaultMetrics({ register: this.registry })
    this.apiBreakers({ open: 0, halfOpen: 0 })
  }

  started(): void {
    this.#active.inc()
  }

  ended(outcome: string): void {
    this.#active.dec()
    this.#calls.inc({ outcome })
  }

  step(kind: string): void {
    this.#steps.inc({ kind })
    if (kind === 'resumed') this.#resumed.inc()
  }

  keyToPrompt(latencyMs: number): void {
    this.#keyToPrompt.observe(latencyMs / 1000)
  }

  prompt({ fromCache, engine, fallbackReason }: SpokenPrompt): void {
    this.#prompts.inc({ cache: fromCache ? 'hit' : 'miss', engine })
    if (fallbackReason !== null) this.#fallbacks.inc({ engine })
  }

  spoke(engine: string, result: string, latencyMs: number): void {
    this.#speech.observe({ engine, result }, latencyMs / 1000)
  }

  speechBreaker(engine: string, state: keyof typeof breakerStates): void {
    this.#speechBreaker.set({ engine }, breakerStates[state])
  }

  apiCall(result: string, latencyMs: number): void {
    this.#api.observe({ result }, latencyMs / 1000)
  }

  apiBreakers({ open, halfOpen }: { open: number; halfOpen: number }): void {
    this.#apiBreakers.set({ state: 'open' }, open)
    this.#apiBreakers.set({ state: 'half_open' }, halfOpen)
  }

  /** Asks for what waits to be stored whenever somebody reads the metrics. */
  watchBacklog(backlog: { [unit in keyof Backlog]: () => number | Promise<number> }): void {
    for (const unit of ['entries', 'bytes'] as const) {
      new Gauge({
        name: `ivr_records_waiting_${unit}`,
        help: `Records of calls that are not in the database yet, in ${unit}`,
        registers: [this.registry],
        async collect() {
          this.set(await backlog[unit]())
        },
      })
    }
  }

  refused(reason: 'host' | 'calls' | 'handshake'): void {
    this.#refused.inc({ reason })
  }

  error(kind: string): void {
    this.#errors.inc({ kind })
  }
}
