import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  IterableBackoff,
} from 'cockatiel'
import type { Logger } from 'pino'
import { type SpeechEngine, type SpeechEngineName, SpeechRefused, type SpeechRequest } from '../ports/speech-engine.ts'
import { cacheKey } from './cache-key.ts'

export type GuardOptions = {
  logger: Pick<Logger, 'warn' | 'info'>
  /** Failures in a row after which the engine is left alone. */
  failures?: number
  /** How long it is left alone before one request tries it again; doubled, up to 16 times, while that fails. */
  pauseMs?: number
  /** How long a prompt that the engine will not speak (unknown voice, say) is not offered to it again. */
  refusedForMs?: number
  /** Told whenever it is left alone, tried out, or trusted again. */
  onState?: (engine: SpeechEngineName, state: 'closed' | 'halfOpen' | 'open') => void
}

const maxRemembered = 1_000

/**
 * A remote engine behind a circuit breaker: while it is down, callers are refused at once instead of each waiting for the
 * time-out, and a single request at a time finds out whether it is back.
 */
export class GuardedEngine implements SpeechEngine {
  readonly name: SpeechEngineName
  readonly #engine: SpeechEngine
  readonly #breaker: CircuitBreakerPolicy
  readonly #refusedForMs: number
  readonly #refused = new Map<string, { untilMs: number; refusal: SpeechRefused }>()
  #lastRefusal: SpeechRefused

  constructor(engine: SpeechEngine, options: GuardOptions) {
    const { logger, failures = 3, pauseMs = 15_000, refusedForMs = 300_000 } = options
    this.name = engine.name
    this.#engine = engine
    this.#refusedForMs = refusedForMs
    this.#lastRefusal = new SpeechRefused(engine.name, 'unreachable', 'it was not asked')
    this.#breaker = circuitBreaker(
      handleWhen((error) => error instanceof SpeechRefused),
      {
        halfOpenAfter: new IterableBackoff([1, 2, 4, 8, 16].map((times) => times * pauseMs)),
        breaker: new ConsecutiveBreaker(failures),
      },
    )
    this.#breaker.onBreak(() =>
      logger.warn(
        { engine: this.name, code: this.#lastRefusal.code, pauseMs },
        'a speech engine is left alone for a while',
      ),
    )
    this.#breaker.onReset(() => logger.info({ engine: this.name }, 'a speech engine speaks again'))
    const tell = (state: 'closed' | 'halfOpen' | 'open') => options.onState?.(this.name, state)
    this.#breaker.onBreak(() => tell('open'))
    this.#breaker.onHalfOpen(() => tell('halfOpen'))
    this.#breaker.onReset(() => tell('closed'))
    tell('closed')
  }

  resolve(request: SpeechRequest): SpeechRequest {
    return this.#engine.resolve(request)
  }

  async synthesise(request: SpeechRequest, signal: AbortSignal): Promise<Uint8Array> {
    const hash = cacheKey(request)
    const remembered = this.#refused.get(hash)
    if (remembered && remembered.untilMs > Date.now()) throw remembered.refusal
    // Half open: somebody is trying it out, and nobody else waits for that.
    if (this.#breaker.state === CircuitState.HalfOpen) throw this.#paused()
    const answer = await this.#breaker
      .execute(() => this.#ask(request, signal))
      .catch((error: unknown) => {
        throw error instanceof BrokenCircuitError ? this.#paused() : error
      })
    if (!(answer instanceof SpeechRefused)) return answer
    this.#remember(hash, answer)
    throw answer
  }

  /** A refusal of this one request is an answer, as far as the engine's health goes. */
  async #ask(request: SpeechRequest, signal: AbortSignal): Promise<Uint8Array | SpeechRefused> {
    try {
      return await this.#engine.synthesise(request, signal)
    } catch (error) {
      if (!(error instanceof SpeechRefused)) throw error
      if (error.code === 'refused') return error
      this.#lastRefusal = error
      throw error
    }
  }

  #remember(hash: string, refusal: SpeechRefused): void {
    if (this.#refused.size >= maxRemembered) this.#refused.clear()
    this.#refused.set(hash, { untilMs: Date.now() + this.#refusedForMs, refusal })
  }

  #paused(): SpeechRefused {
    const { code, message } = this.#lastRefusal
    return new SpeechRefused(this.name, code, `${message}; it is left alone for a while`)
  }
}
