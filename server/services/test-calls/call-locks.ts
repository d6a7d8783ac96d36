import pg from 'pg'
import type { Logger } from 'pino'

const retryMs = 1_000

/**
 * Who makes which test call: an advisory lock of PostgreSQL for each call in progress, on a connection of its own. A
 * worker that dies loses its connection and with it its locks, so that another one knows at once that nobody makes the
 * call any more. After the database was away the locks are taken again.
 */
export class CallLocks {
  readonly #databaseUrl: string
  readonly #logger: Logger
  readonly #held = new Set<string>()
  #client: pg.Client | null = null
  #closed = false
  /** The connection takes one query at a time. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(databaseUrl: string, logger: Logger) {
    this.#databaseUrl = databaseUrl
    this.#logger = logger
  }

  /** Throws when the database is away. */
  async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#databaseUrl, keepAlive: true })
    client.on('error', () => client.end().catch(() => undefined))
    try {
      await client.connect()
      for (const testCallId of this.#held) await lock(client, testCallId)
    } catch (error) {
      await client.end().catch(() => undefined)
      throw error
    }
    this.#client = client
    client.on('end', () => this.#lost())
  }

  /** False when another worker makes the call, this one does already, or the database is away. */
  async tryLock(testCallId: string): Promise<boolean> {
    if (this.#held.has(testCallId) || !this.#client) return false
    this.#held.add(testCallId)
    const got = await this.#inTurn((client) => lock(client, testCallId))
    if (got) return true
    this.#held.delete(testCallId)
    return false
  }

  async unlock(testCallId: string): Promise<void> {
    this.#held.delete(testCallId)
    await this.#inTurn((client) => client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [testCallId]))
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#client?.end().catch(() => undefined)
  }

  /** Null when the connection is gone, and the locks with it. */
  #inTurn<T>(query: (client: pg.Client) => Promise<T>): Promise<T | null> {
    const answer = this.#last.then(async () => (this.#client ? query(this.#client) : null)).catch(() => null)
    this.#last = answer
    return answer
  }

  #lost(): void {
    this.#client = null
    if (this.#closed) return
    setTimeout(() => {
      this.open().catch((error: unknown) => {
        this.#logger.warn({ err: error }, 'the database is away; test calls wait')
        this.#lost()
      })
    }, retryMs).unref()
  }
}

async function lock(client: pg.Client, testCallId: string): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(
    'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked',
    [testCallId],
  )
  return rows[0]?.locked === true
}
