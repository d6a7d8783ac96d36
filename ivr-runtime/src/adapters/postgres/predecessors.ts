import type pg from 'pg'
import type { Logger } from 'pino'
import { isAlone, sayAlive } from './alive-lock.ts'
import { closeDeadCalls } from './close-dead-calls.ts'

export type PredecessorsOptions = {
  db: pg.Pool
  logger: Logger
  /** When this process began; younger calls are its own. */
  since: Date
  activeCalls: () => readonly string[]
  /** How often to look whether the other one is gone. */
  lookAgainMs?: number
  /** How long nobody else has lived before they are closed: meanwhile the switch finds callers another handler. */
  graceMs?: number
}

const defaultGraceMs = 3 * 60_000

/**
 * Closes the calls that an earlier runtime of the same IVR left open and nobody went on with. While another one
 * lives (it drains, or is a replica) its calls are not touched: that is known by a lock that lasts as long as its
 * connection.
 */
export class Predecessors {
  readonly #options: PredecessorsOptions
  #client: pg.Client | null = null
  #ivrId: number | null = null
  #timer: NodeJS.Timeout | null = null
  /** Nothing to close is known; or this one is closed itself. */
  #done = false
  #closed = false
  #aloneSinceMs: number | null = null

  constructor(options: PredecessorsOptions) {
    this.#options = options
  }

  /** Takes this runtime's lock on a fresh connection, and goes on looking. */
  async connected(client: pg.Client, ivrId: number): Promise<void> {
    this.#client = client
    this.#ivrId = ivrId
    try {
      await sayAlive(client, ivrId)
      await this.#look(client, ivrId)
    } catch (error) {
      this.#options.logger.warn({ err: error }, 'calls of an earlier runtime could not be looked for')
      this.#lookLater(client, ivrId)
    }
  }

  /** Records of an earlier runtime came in late: calls among them may be open. */
  again(): void {
    this.#done = this.#closed
    if (this.#client && this.#ivrId !== null) this.#lookLater(this.#client, this.#ivrId)
  }

  close(): void {
    this.#closed = true
    this.#done = true
    if (this.#timer) clearTimeout(this.#timer)
  }

  async #look(client: pg.Client, ivrId: number): Promise<void> {
    if (this.#done) return
    const { db, logger, since, activeCalls, graceMs = defaultGraceMs } = this.#options
    if (!(await isAlone(client, ivrId))) {
      this.#aloneSinceMs = null
      return this.#lookLater(client, ivrId)
    }
    this.#aloneSinceMs ??= performance.now()
    if (performance.now() - this.#aloneSinceMs < graceMs) return this.#lookLater(client, ivrId)
    const closed = await closeDeadCalls(db, { ivrId, before: since, active: activeCalls() })
    this.#done = true
    if (closed > 0) logger.warn({ calls: closed }, 'calls of a runtime that died were closed')
  }

  #lookLater(client: pg.Client, ivrId: number): void {
    if (this.#done || client !== this.#client) return
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      // A newer connection looks for itself.
      if (client !== this.#client) return
      this.#look(client, ivrId).catch(() => this.#lookLater(client, ivrId))
    }, this.#options.lookAgainMs ?? 5_000)
  }
}
