import type { SpeechEngineName } from '../ports/speech-engine.ts'

/** Callers kept waiting in a row after which an engine is passed over. */
const strikesAllowed = 3

/**
 * Engines that answer, but too late for a caller. They are no failures to a circuit breaker; still, after three callers
 * in a row who waited in vain the next ones are not made to wait, until one finds out that the engine is quick again.
 */
export class SlowEngines {
  readonly #pauseMs: number
  readonly #slow = new Map<SpeechEngineName, { strikes: number; untilMs: number }>()

  constructor(pauseMs: number) {
    this.#pauseMs = pauseMs
  }

  isSlow(engine: SpeechEngineName): boolean {
    return (this.#slow.get(engine)?.strikes ?? 0) >= strikesAllowed
  }

  /** True: do not wait for it. After the pause one caller is let through, and the others go on passing it over. */
  passesOver(engine: SpeechEngineName): boolean {
    const known = this.#slow.get(engine)
    if (!known || !this.isSlow(engine)) return false
    if (performance.now() < known.untilMs) return true
    known.untilMs = performance.now() + this.#pauseMs
    return false
  }

  keptWaiting(engine: SpeechEngineName): void {
    const strikes = (this.#slow.get(engine)?.strikes ?? 0) + 1
    this.#slow.set(engine, { strikes, untilMs: performance.now() + this.#pauseMs })
  }

  inTime(engine: SpeechEngineName): void {
    this.#slow.delete(engine)
  }
}
