import { EventEmitter } from 'node:events'
import pg from 'pg'
import { z } from 'zod'
import { givenUpAfter } from './db.ts'

/**
 * The bus: PostgreSQL's LISTEN/NOTIFY. A payload names what changed and nothing more (NOTIFY carries 8,000 bytes at
 * most); who listens reads the rows. The runtime speaks the same channels (ivr-runtime/src/adapters/postgres).
 */
export const channels = {
  /** An IVR was created, changed, deleted, asked to restart, or its status changed. */
  ivr_changed: z.object({ tenantId: z.string(), ivrId: z.number() }),
  /** A draft was edited. */
  draft_changed: z.object({ tenantId: z.string(), ivrId: z.number(), revision: z.number() }),
  /** Somebody looks at an IVR in the designer: said every few seconds by each page, and once when it goes. */
  presence: z.object({
    tenantId: z.string(),
    ivrId: z.number(),
    /** One page; a person may have several. */
    session: z.string(),
    personId: z.string(),
    name: z.string(),
    /** What is selected there. */
    nodeId: z.string().nullable(),
    here: z.boolean(),
  }),
  /** A version was published, or a runtime made progress with its prompts. */
  flow_published: z.object({ ivrId: z.number(), version: z.number() }),
  /** Steps were added to a call, or it ended. */
  call_changed: z.object({ callId: z.string(), tenantId: z.string(), testCallId: z.string().nullable() }),
  /** A test call was asked for, or changed its state. */
  test_call_changed: z.object({ testCallId: z.string(), tenantId: z.string() }),
  /** Keys to press in a test call, or its end; taken by the worker that runs it. */
  test_call_command: z.object({
    testCallId: z.string(),
    command: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('press'), digits: z.string() }),
      z.object({ kind: z.literal('hangUp') }),
    ]),
  }),
  /** A message was left, heard or deleted. */
  voicemail_changed: z.object({ tenantId: z.string() }),
  /** The library of recordings changed. */
  recording_changed: z.object({ tenantId: z.string() }),
  /** An API key was made, changed or revoked: forget what was cached about it. */
  api_key_changed: z.object({ keyHash: z.string() }),
} as const satisfies Record<string, z.ZodType>

export type Channel = keyof typeof channels
export type Payload<C extends Channel> = z.infer<(typeof channels)[C]>

type Queryable = { $executeRaw(strings: TemplateStringsArray, ...values: unknown[]): Promise<unknown> }

/** Inside a transaction it is delivered at commit, and not at all after a rollback. */
export async function notify<C extends Channel>(db: Queryable, channel: C, payload: Payload<C>): Promise<void> {
  await db.$executeRaw`SELECT pg_notify(${channel}, ${JSON.stringify(payload)})`
}

const firstRetryMs = 100
const lastRetryMs = 5_000

/** One connection that listens on every channel and comes back by itself after the database was away. */
export class EventBus {
  readonly #emitter = new EventEmitter().setMaxListeners(0)
  readonly #connectionString: string
  readonly #silenceMs: number
  #client: pg.Client | null = null
  #closed = false
  #retryMs = firstRetryMs
  #ready: Promise<void> | null = null

  /** A connection on which nothing is heard for `silenceMs`, although it is asked, broke without a word. */
  constructor(connectionString: string, { silenceMs = 12_000 } = {}) {
    this.#connectionString = connectionString
    this.#silenceMs = silenceMs
  }

  /** Connects at the first call; resolves when notifications arrive. Later calls return the same promise. */
  start(): Promise<void> {
    this.#ready ??= this.#connect(false)
    return this.#ready
  }

  on<C extends Channel>(channel: C, listener: (payload: Payload<C>) => void): () => void {
    this.#emitter.on(channel, listener)
    return () => this.#emitter.off(channel, listener)
  }

  /** Notifications may have been missed: whoever derives state from them reads it anew. */
  onReconnect(listener: () => void): () => void {
    this.#emitter.on('reconnected', listener)
    return () => this.#emitter.off('reconnected', listener)
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#client?.end().catch(() => undefined)
  }

  async #connect(again: boolean): Promise<void> {
    const client = new pg.Client({ connectionString: this.#connectionString, stream: givenUpAfter(this.#silenceMs) })
    client.on('error', () => client.end().catch(() => undefined))
    client.on('notification', ({ channel, payload }) => this.#deliver(channel, payload))
    try {
      await client.connect()
      for (const channel of Object.keys(channels)) await client.query(`LISTEN ${channel}`)
    } catch (error) {
      await client.end().catch(() => undefined)
      if (!again) throw error
      this.#reconnectLater()
      return
    }
    this.#client = client
    this.#retryMs = firstRetryMs
    const ping = setInterval(() => client.query('SELECT 1').catch(() => undefined), this.#silenceMs / 3).unref()
    client.on('end', () => {
      clearInterval(ping)
      this.#reconnectLater()
    })
    if (again) this.#emitter.emit('reconnected')
  }

  #reconnectLater(): void {
    if (this.#closed) return
    setTimeout(() => void this.#connect(true), this.#retryMs).unref()
    this.#retryMs = Math.min(this.#retryMs * 2, lastRetryMs)
  }

  #deliver(channel: string, payload: string | undefined): void {
    if (!(channel in channels)) return
    const parsed = channels[channel as Channel].safeParse(safeJson(payload))
    if (parsed.success) this.#emitter.emit(channel, parsed.data)
  }
}

function safeJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
