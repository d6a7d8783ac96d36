import { TooManyRequests } from '../../errors.ts'

const windowMs = 60_000
const maxKept = 10_000

/** Counts per minute and per `who`, within this process. */
export class RateLimiter {
  readonly #perMinute: number
  readonly #counts = new Map<string, { count: number; since: number }>()

  constructor(perMinute: number) {
    this.#perMinute = perMinute
  }

  /** Counts one request. Throws TooManyRequests past the limit. */
  take(who: string, now = Date.now()): void {
    const counted = this.#counts.get(who)
    if (!counted || now - counted.since >= windowMs) {
      if (this.#counts.size >= maxKept) this.#counts.clear()
      this.#counts.set(who, { count: 1, since: now })
      return
    }
    counted.count += 1
    if (counted.count <= this.#perMinute) return
    const seconds = Math.ceil((counted.since + windowMs - now) / 1000)
    throw new TooManyRequests(`More than ${this.#perMinute} requests in a minute. Wait ${seconds} s.`, seconds)
  }
}
