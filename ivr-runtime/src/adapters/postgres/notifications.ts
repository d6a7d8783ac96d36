import pg from 'pg'

const firstRetryMs = 100
const lastRetryMs = 5_000

export type NotificationHandlers = {
  /** Runs on every fresh connection, before `connected`: whoever holds session state (locks) takes it here. */
  connected(client: pg.Client): void
  notified(channel: string, payload: unknown): void
  disconnected(error: Error | null): void
}

/**
 * One connection that listens on the channels given and comes back by itself, with backoff, after the database was
 * away. Notifications sent meanwhile are lost: whoever derives state from them reads it anew on `connected`.
 */
export class Notifications {
  readonly #connectionString: string
  readonly #channels: readonly string[]
  readonly #handlers: NotificationHandlers
  #client: pg.Client | null = null
  #retry: NodeJS.Timeout | null = null
  #retryMs = firstRetryMs
  #closed = false

  constructor(connectionString: string, channels: readonly string[], handlers: NotificationHandlers) {
    this.#connectionString = connectionString
    this.#channels = channels
    this.#handlers = handlers
  }

  get connected(): boolean {
    return this.#client !== null
  }

  /** Resolves after the first try, whether it worked or not; later ones go on in the background. */
  async start(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#connectionString,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      application_name: 'ivr-runtime listen',
    })
    let failure: Error | null = null
    client.on('error', (error) => {
      failure = error
      client.end().catch(() => undefined)
    })
    client.on('notification', ({ channel, payload }) => this.#handlers.notified(channel, safeJson(payload)))
    try {
      await client.connect()
      for (const channel of this.#channels) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
    } catch (error) {
      await client.end().catch(() => undefined)
      this.#again(error instanceof Error ? error : new Error(String(error)))
      return
    }
    if (this.#closed) {
      await client.end().catch(() => undefined)
      return
    }
    client.on('end', () => this.#again(failure))
    this.#client = client
    this.#retryMs = firstRetryMs
    this.#handlers.connected(client)
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#retry) clearTimeout(this.#retry)
    await this.#client?.end().catch(() => undefined)
  }

  #again(error: Error | null): void {
    this.#client = null
    if (this.#closed) return
    this.#handlers.disconnected(error)
    this.#retry = setTimeout(() => void this.start(), this.#retryMs)
    this.#retryMs = Math.min(this.#retryMs * 2, lastRetryMs)
  }
}

function safeJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
