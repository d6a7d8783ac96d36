import type pg from 'pg'
import type { Logger } from 'pino'

const minimumGapMs = 100

/** How far the prompts of one version are. `live`: it answers new calls. */
export type Progress = { ivrId: number; version: number; total: number; ready: number; live: boolean }

/**
 * Tells those who watch how far a version is, in `ivr_flow_versions` and by `flow_published`. Written at most every
 * 100 ms, always the newest, so that a version of 2,000 prompts does not become 2,000 writes.
 */
export class PublishProgress {
  readonly #db: pg.Pool
  readonly #logger: Logger
  #waiting: Progress | null = null
  #writing: Promise<void> | null = null
  #failed: Progress | null = null

  constructor(db: pg.Pool, logger: Logger) {
    this.#db = db
    this.#logger = logger
  }

  report(progress: Progress): void {
    this.#waiting = progress
    this.#writing ??= this.#writeAll()
  }

  /** Tells again what the database did not take. */
  again(): void {
    const failed = this.#failed
    if (failed && !this.#waiting) this.report(failed)
  }

  /** Resolves when everything reported so far is written, or was given up. */
  async settled(): Promise<void> {
    await this.#writing
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting) {
      const progress = this.#waiting
      this.#waiting = null
      this.#failed = null
      await this.#write(progress).catch((error) => {
        this.#failed = progress
        this.#logger.warn({ err: error, version: progress.version }, 'progress of the prompts could not be written')
      })
      await new Promise((done) => setTimeout(done, minimumGapMs))
    }
    this.#writing = null
  }

  async #write({ ivrId, version, total, ready, live }: Progress): Promise<void> {
    await this.#db.query(
      `WITH written AS (
         UPDATE ivr_flow_versions
            SET prompts_total = $3, prompts_ready = $4, live_at = CASE WHEN $5 THEN coalesce(live_at, now()) ELSE live_at END
          WHERE ivr_id = $1 AND version = $2
         RETURNING 1)
       SELECT pg_notify('flow_published', $6) FROM written`,
      [ivrId, version, total, ready, live, JSON.stringify({ ivrId, version })],
    )
  }
}
