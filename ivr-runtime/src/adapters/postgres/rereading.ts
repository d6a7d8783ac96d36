/** Safety net for a notification that got lost, and for a version that could not be loaded. */
const rereadEveryMs = 30_000
const rereadAfterErrorMs = 1_000

/**
 * Reads something whenever asked, one at a time, and from time to time by itself. Asked for meanwhile, it reads once
 * more, so that the last word is never missed.
 */
export class Rereading {
  readonly #read: () => Promise<void>
  readonly #failed: (error: unknown) => void
  #running: Promise<void> | null = null
  #again = false
  #works: boolean | null = null
  #timer: NodeJS.Timeout | null = null
  #closed = false

  /** `failed` is told the first of several failures in a row. */
  constructor(read: () => Promise<void>, failed: (error: unknown) => void) {
    this.#read = read
    this.#failed = failed
  }

  /** Whether it worked the last time. */
  get works(): boolean {
    return this.#works === true
  }

  /** Resolves when nothing is read now; at once when nothing is. */
  get settled(): Promise<void> {
    return this.#running ?? Promise.resolve()
  }

  ask(): Promise<void> {
    if (this.#running) this.#again = true
    this.#running ??= this.#readUntilQuiet()
    return this.#running
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#running
  }

  async #readUntilQuiet(): Promise<void> {
    do {
      this.#again = false
      try {
        await this.#read()
        this.#works = true
      } catch (error) {
        if (this.#works !== false) this.#failed(error)
        this.#works = false
      }
    } while (this.#again && !this.#closed)
    this.#running = null
    if (this.#timer) clearTimeout(this.#timer)
    if (!this.#closed) this.#timer = setTimeout(() => void this.ask(), this.#works ? rereadEveryMs : rereadAfterErrorMs)
  }
}
