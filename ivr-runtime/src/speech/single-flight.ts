/** Lets those who want the same thing at the same time share one attempt at it. */
export class SingleFlight<T> {
  readonly #running = new Map<string, Promise<T>>()

  /** Joins the attempt that runs under this key, or begins one. `joined` tells which of the two it was. */
  run(key: string, begin: () => Promise<T>): { result: Promise<T>; joined: boolean } {
    const running = this.#running.get(key)
    if (running) return { result: running, joined: true }
    const result = begin().finally(() => this.#running.delete(key))
    this.#running.set(key, result)
    return { result, joined: false }
  }
}
