type Woken = 'elapsed' | 'key' | 'hangup'

/**
 * The time of one simulated call. `pace` 1: real time; 0.1: ten times as fast; 0: waits pass at once, after giving
 * the process one turn, and time stands still in between.
 */
export class CallClock {
  readonly #pace: number
  readonly #begunAt = performance.now()
  #skippedMs = 0
  #waiting: { keys: boolean; wake: (by: Woken) => void } | null = null

  constructor(pace: number) {
    this.#pace = pace
  }

  /** The call's own time, in ms since it was dialled. */
  now() {
    return this.#pace > 0 ? (performance.now() - this.#begunAt) / this.#pace : this.#skippedMs
  }

  /** Waits for `ms` of the call's time, or until woken. One wait at a time. */
  wait(ms: number, keys: boolean): Promise<Woken> {
    return new Promise((resolve) => {
      const elapsed = () => done('elapsed')
      const timer = ms === Infinity || this.#pace === 0 ? null : setTimeout(elapsed, Math.max(0, ms * this.#pace))
      const turn = this.#pace === 0 && ms !== Infinity ? setImmediate(elapsed) : null
      const done = (by: Woken) => {
        if (timer) clearTimeout(timer)
        if (turn) clearImmediate(turn)
        if (this.#pace === 0 && by === 'elapsed') this.#skippedMs += Math.max(0, ms)
        this.#waiting = null
        resolve(by)
      }
      this.#waiting = { keys, wake: done }
    })
  }

  wake(by: 'key' | 'hangup') {
    if (this.#waiting && (by === 'hangup' || this.#waiting.keys)) this.#waiting.wake(by)
  }
}
