import { AppError } from '../../errors.ts'

/** Many times what a page watches; each listens on the bus and asks the database. */
export const maxWatches = 100

/** What is watched over one live connection. */
export class Watches {
  #count = 0

  /** Takes a place, until what it returns is called. Throws AppError `too_many_requests`. */
  take(): () => void {
    if (this.#count >= maxWatches) {
      throw new AppError('too_many_requests', `One connection carries at most ${maxWatches} subscriptions.`)
    }
    this.#count += 1
    return () => {
      this.#count -= 1
    }
  }
}
