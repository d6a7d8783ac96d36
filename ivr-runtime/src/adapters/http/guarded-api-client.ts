import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhenResult,
  IterableBackoff,
} from 'cockatiel'
import type { Logger } from 'pino'
import type { ActionOf } from '../../domain/flow/action.ts'
import type { ApiAnswer, ApiCaller, ApiClient } from '../../ports/api-client.ts'

/** What is counted of web services. Nothing here may throw. */
export type ApiMetrics = {
  apiCall(result: string, latencyMs: number): void
  /** How many hosts are left alone (`open`), or being tried out again (`halfOpen`). */
  apiBreakers(states: { open: number; halfOpen: number }): void
}

export type GuardedApiClientOptions = {
  metrics: ApiMetrics
  logger: Pick<Logger, 'warn' | 'info'>
  /** Failures in a row after which a host is left alone. */
  failures?: number
  /** How long it is left alone before one caller tries it again; doubled, up to 8 times, while that fails. */
  pauseMs?: number
}

/** Addresses may hold variables, so hosts are not bounded by the flow. */
const maxHosts = 500

/**
 * Leaves a web service's host alone that fails time after time: callers hear at once that the service is unavailable,
 * in place of each waiting for the time-out. What says nothing of the host's health (a wrong path, a 404, a caller who
 * hung up) is no failure.
 */
export class GuardedApiClient implements ApiClient {
  readonly #client: ApiClient
  readonly #options: GuardedApiClientOptions
  readonly #breakers = new Map<string, CircuitBreakerPolicy>()

  constructor(client: ApiClient, options: GuardedApiClientOptions) {
    this.#client = client
    this.#options = options
  }

  /** Never rejects, as the client that it guards. */
  async call(
    action: ActionOf<'http_api_call'>,
    allowedHosts: readonly string[],
    signal: AbortSignal,
    from: ApiCaller,
  ): Promise<ApiAnswer> {
    const answer = await this.#guarded(action, () => this.#client.call(action, allowedHosts, signal, from), signal)
    const { kind, latencyMs } = answer
    this.#options.metrics.apiCall(kind === 'answered' ? kind : signal.aborted ? 'given_up' : answer.reason, latencyMs)
    return answer
  }

  async #guarded(action: ActionOf<'http_api_call'>, ask: () => Promise<ApiAnswer>, signal: AbortSignal) {
    const breaker = this.#breakerOf(URL.canParse(action.target) ? new URL(action.target).host : '')
    // Half open: one caller is trying it out, and nobody else waits for that.
    if (breaker.state === CircuitState.HalfOpen) return paused
    let givenUp: ApiAnswer | null = null
    try {
      return await breaker.execute(async () => {
        const answer = await ask()
        if (!signal.aborted || answer.kind === 'answered') return answer
        givenUp = answer
        // Says nothing of a host that is trusted, and does not prove the health of one that is being tried out.
        if (breaker.state === CircuitState.Closed) throw new GivenUp()
        return answer
      })
    } catch (error) {
      if (error instanceof BrokenCircuitError) return paused
      if (givenUp !== null) return givenUp
      throw error
    }
  }

  #breakerOf(host: string): CircuitBreakerPolicy {
    const known = this.#breakers.get(host)
    if (known) return known
    if (this.#breakers.size >= maxHosts) this.#forgetOne()
    const { failures = 5, pauseMs = 10_000, logger } = this.#options
    const breaker = circuitBreaker(
      handleWhenResult((answer) => isDown(answer as ApiAnswer)),
      {
        halfOpenAfter: new IterableBackoff([1, 2, 4, 8].map((times) => times * pauseMs)),
        breaker: new ConsecutiveBreaker(failures),
      },
    )
    breaker.onBreak(() => logger.warn({ pauseMs }, "a web service's host is left alone for a while"))
    breaker.onReset(() => logger.info("a web service's host answers again"))
    breaker.onStateChange(() => this.#tell())
    this.#breakers.set(host, breaker)
    return breaker
  }

  /** The oldest that is well; else the oldest. */
  #forgetOne(): void {
    const hosts = [...this.#breakers]
    const [host] = hosts.find(([, { state }]) => state === CircuitState.Closed) ?? hosts[0] ?? []
    if (host !== undefined) this.#breakers.delete(host)
    this.#tell()
  }

  #tell(): void {
    const count = (wanted: CircuitState) => [...this.#breakers.values()].filter(({ state }) => state === wanted).length
    this.#options.metrics.apiBreakers({ open: count(CircuitState.Open), halfOpen: count(CircuitState.HalfOpen) })
  }
}

class GivenUp extends Error {}

const paused: ApiAnswer = { kind: 'failed', status: null, latencyMs: 0, reason: 'paused' }

function isDown(answer: ApiAnswer): boolean {
  if (answer.kind === 'answered') return false
  const { reason, status } = answer
  if (reason === 'timeout' || reason === 'unreachable' || reason === 'certificate') return true
  return reason === 'status' && status !== null && (status >= 500 || status === 429)
}
