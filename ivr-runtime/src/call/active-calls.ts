/** The calls that a runtime has now, and how many it had since it began. */
export class ActiveCalls {
  readonly #running = new Set<Promise<void>>()
  #total = 0

  /** Counts the call until `run` has resolved. `run` must not reject. */
  add(run: Promise<void>): void {
    this.#total += 1
    this.#running.add(run)
    void run.finally(() => this.#running.delete(run))
  }

  get active(): number {
    return this.#running.size
  }

  /** Since this process began. */
  get total(): number {
    return this.#total
  }

  /** Resolves when all calls of now are over, or after `limitMs`; true when none is left. */
  async drained(limitMs: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined
    const limit = new Promise<void>((done) => {
      timer = setTimeout(done, limitMs)
    })
    await Promise.race([Promise.all(this.#running), limit])
    clearTimeout(timer)
    return this.#running.size === 0
  }
}
