import type { SwitchChannel } from '../ports/switch-channel.ts'

/** The calls that a runtime has now, and how many it had since it began. */
export class ActiveCalls {
  readonly #running = new Map<Promise<void>, string>()
  #total = 0

  /** Counts the call until `run` has resolved. `run` must not reject. */
  add(channel: SwitchChannel, run: Promise<void>): void {
    this.#total += 1
    this.#running.set(run, channel.channelUuid)
    void run.finally(() => this.#running.delete(run))
  }

  get active(): number {
    return this.#running.size
  }

  /** Since this process began. */
  get total(): number {
    return this.#total
  }

  channelUuids(): string[] {
    return [...this.#running.values()]
  }

  /** Resolves when all calls of now are over, or after `limitMs`; true when none is left. */
  async drained(limitMs: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined
    const limit = new Promise<void>((done) => {
      timer = setTimeout(done, limitMs)
    })
    await Promise.race([Promise.all(this.#running.keys()), limit])
    clearTimeout(timer)
    return this.#running.size === 0
  }
}
