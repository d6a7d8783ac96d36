type Window = { failures: number; startedAt: number }

const windowMs = 15 * 60_000
const maxPerAddress = 8
const maxPerEmail = 60
const maxTracked = 20_000

/**
 * Slows down guessing of passwords: after 8 failures for one e-mail from one address, or 60 for one e-mail from
 * anywhere, further attempts are refused until 15 minutes after the first. Kept in this process only: with several
 * web processes the limits hold for each of them.
 */
export class SignInThrottle {
  readonly #windows = new Map<string, Window>()
  readonly #now: () => number

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** How long to wait, in ms, before the next attempt is looked at; 0: now. */
  waitMs(email: string, address: string): number {
    return Math.max(this.#waitMs(`${email}\n${address}`, maxPerAddress), this.#waitMs(email, maxPerEmail))
  }

  /** Counts an attempt as failed before it is looked at, so that attempts made at once do not slip through. */
  attempt(email: string, address: string): void {
    this.#count(`${email}\n${address}`)
    this.#count(email)
  }

  /** Takes an attempt back that nobody looked at. */
  withdraw(email: string, address: string): void {
    for (const key of [`${email}\n${address}`, email]) {
      const window = this.#windows.get(key)
      if (window) window.failures -= 1
    }
  }

  /** Forgives the failures from this address; those from elsewhere may be somebody else's. */
  succeeded(email: string, address: string): void {
    this.#windows.delete(`${email}\n${address}`)
    const everywhere = this.#windows.get(email)
    if (everywhere) everywhere.failures -= 1
  }

  #waitMs(key: string, limit: number): number {
    const window = this.#windows.get(key)
    if (!window || window.failures < limit) return 0
    return Math.max(0, window.startedAt + windowMs - this.#now())
  }

  #count(key: string): void {
    const now = this.#now()
    const window = this.#windows.get(key)
    if (window && now - window.startedAt < windowMs) {
      window.failures += 1
      return
    }
    this.#windows.delete(key)
    this.#windows.set(key, { failures: 1, startedAt: now })
    if (this.#windows.size > maxTracked) this.#forgetOldest()
  }

  #forgetOldest(): void {
    const [oldest] = this.#windows.keys()
    if (oldest !== undefined) this.#windows.delete(oldest)
  }
}
