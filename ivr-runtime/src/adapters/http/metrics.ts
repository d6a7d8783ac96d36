import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { CallMetrics } from '../../call/call-metrics.ts'

/** Counts calls for Prometheus. Numbers only: no label holds anything of a caller. */
export class RuntimeMetrics implements CallMetrics {
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
  readonly #prompts = new Counter({
    name: 'ivr_prompts_total',
    help: 'Prompts played, by whether they were in the cache',
    labelNames: ['cache'] as const,
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
  }

  keyToPrompt(latencyMs: number): void {
    this.#keyToPrompt.observe(latencyMs / 1000)
  }

  prompt(fromCache: boolean): void {
    this.#prompts.inc({ cache: fromCache ? 'hit' : 'miss' })
  }

  refused(reason: 'host' | 'calls' | 'handshake'): void {
    this.#refused.inc({ reason })
  }

  error(kind: string): void {
    this.#errors.inc({ kind })
  }
}
