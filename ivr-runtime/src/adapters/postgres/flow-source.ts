import type pg from 'pg'
import type { Logger } from 'pino'
import type { Flow } from '../../domain/flow/flow.ts'
import type { FlowSource, HoursOverride, RunnableFlow, TestFlow } from '../../ports/flow-source.ts'
import { findVersion } from './find-version.ts'
import type { KeptFlows } from './kept-flows.ts'
import { FlowUnreadable, loadTestCallFlow, loadVersion } from './load-flow.ts'
import { Notifications } from './notifications.ts'
import { PublishProgress } from './publish-progress.ts'
import { readHoursOverrides } from './read-hours-overrides.ts'
import { type IvrIdentity, type IvrRow, readIvr } from './read-ivr.ts'
import { Rereading } from './rereading.ts'
import { within } from './within.ts'

/** How long a start waits for the database before it takes what is kept on disk. */
const databaseLimitMs = 1_000

const channels = ['flow_published', 'ivr_changed', 'recording_changed']

const isOfTenant = (payload: unknown, tenantId: string) =>
  (payload as { tenantId?: unknown } | null)?.tenantId === tenantId

export type FlowSourceOptions = {
  db: pg.Pool
  connectionString: string
  identity: IvrIdentity
  logger: Logger
  /** Left out: nothing answers calls at a start without the database. */
  kept?: KeptFlows
  /** Makes the audio of every prompt of a flow, telling after each; stops when the signal says so. Never rejects. */
  warm(flow: Flow, progress: (ready: number, total: number) => void, signal: AbortSignal): Promise<void>
  /** The IVR's row was read: before its flow is warmed. True: the speech settings changed, prompts are to be made anew. */
  rowRead(row: IvrRow): boolean
  /** A fresh listening connection, after the IVR was read: locks that last as long as it are taken on it. */
  connected(client: pg.Client, ivrId: number): void
  /** The tenant's library changed, or may have while nothing was heard: this is the runtime's one listening connection. */
  recordingsChanged?(): void
}

/**
 * The published version of one IVR, kept current by NOTIFY. A new version answers calls once its prompts are made; the
 * first one at once. A newer publish during that time takes its place. Calls in progress keep the object they were given.
 * At a start without the database what is kept on disk answers them, until the database is back.
 */
export class PostgresFlowSource implements FlowSource {
  readonly #options: FlowSourceOptions
  readonly #notifications: Notifications
  readonly #progress: PublishProgress
  readonly #reading: Rereading
  /** Undefined: not read yet. */
  #row: IvrRow | null | undefined
  #ivrId: number | null
  #fresh: pg.Client | null = null
  #published: RunnableFlow | null = null
  /** It came from disk, and is to be compared with the database. */
  #fromDisk = false
  readonly #hoursOverrides = new Map<string, HoursOverride>()
  /** The version that is live or on its way. */
  #target: number | null = null
  #warming = new AbortController()
  #prompts = { total: 0, ready: 0 }
  #closed = false

  constructor(options: FlowSourceOptions) {
    this.#options = options
    this.#ivrId = options.identity.ivrId
    this.#progress = new PublishProgress(options.db, options.logger)
    this.#reading = new Rereading(
      () => this.#read(),
      (error) => options.logger.warn({ err: error }, 'the IVR could not be read'),
    )
    this.#notifications = new Notifications(options.connectionString, channels, {
      connected: (client) => {
        this.#fresh = client
        this.#progress.again()
        options.recordingsChanged?.()
        void this.#reading.ask()
      },
      notified: (channel, payload) => {
        if (channel === 'recording_changed') {
          if (isOfTenant(payload, options.identity.tenantId)) options.recordingsChanged?.()
        } else if (this.#concerns(payload)) void this.#reading.ask()
      },
      disconnected: (error) => options.logger.warn({ err: error }, 'the database is away'),
    })
  }

  /**
   * Resolves when there is a flow, from the database or from disk, or after the first try to reach the database; goes on
   * trying in the background.
   */
  async start(): Promise<void> {
    const firstTry = this.#notifications.start().then(() => this.#reading.settled)
    await within(databaseLimitMs, firstTry)
    if (!(await this.#takeKept())) await firstTry
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#warming.abort()
    await this.#notifications.close()
    await this.#reading.close()
    await this.#progress.settled()
    await this.#options.kept?.settled()
  }

  published(): RunnableFlow | null {
    return this.#published
  }

  async version(version: number): Promise<RunnableFlow | null> {
    const row = this.#row
    if (!row) return null
    if (this.#published?.version === version) return this.#published
    const { db, kept = null } = this.#options
    const flow = await findVersion({ db, kept, databaseUp: this.databaseUp }, row.ivrId, version)
    return flow && this.#runnable(row, version, flow)
  }

  async forTestCall(testCallId: string): Promise<TestFlow | null> {
    if (!this.#row) return null
    const found = await loadTestCallFlow(this.#options.db, this.#row.ivrId, testCallId)
    return found && { ...this.#runnable(this.#row, found.version, found.flow), settings: found.settings }
  }

  /** The number of the IVR, kept when it was deleted; null before it was first read by its name. */
  get ivrId(): number | null {
    return this.#ivrId
  }

  get ivrName(): string | null {
    return this.#row?.name ?? null
  }

  get databaseUp(): boolean {
    return this.#notifications.connected && this.#reading.works
  }

  /** Distinct prompts of the version that is live or on its way, and how many are made. */
  get prompts(): { total: number; ready: number } {
    return this.#prompts
  }

  #concerns(payload: unknown): boolean {
    const ivrId = (payload as { ivrId?: unknown } | null)?.ivrId
    return !this.#row || ivrId === this.#row.ivrId
  }

  async #read(): Promise<void> {
    const { db, identity, logger } = this.#options
    const row = await readIvr(db, identity)
    if (this.#closed) return
    if (!row && this.#row !== null) logger.warn('there is no such IVR')
    // Another one of the same name, or that of a database that was set up anew: nothing of the old one holds.
    if (this.#fromDisk || row?.ivrId !== this.#row?.ivrId) this.#target = null
    if (row?.ivrId !== this.#row?.ivrId) this.#published = null
    this.#row = row
    if (row) this.#ivrId = row.ivrId
    if (row && this.#fresh) {
      this.#options.connected(this.#fresh, row.ivrId)
      this.#fresh = null
    }
    if (!row || row.publishedVersion === null) {
      this.#warming.abort()
      this.#published = null
      this.#target = null
      this.#fromDisk = false
      this.#options.kept?.forget()
      // Test calls of a draft meet them before anything is published.
      this.#overrideHours(row ? await readHoursOverrides(db, row.ivrId) : new Map())
      return
    }
    const remake = this.#options.rowRead(row)
    this.#overrideHours(await readHoursOverrides(db, row.ivrId))
    if (this.#published) this.#published = this.#runnable(row, this.#published.version, this.#published.flow)
    if (remake || row.publishedVersion !== this.#target) await this.#take(row, row.publishedVersion)
    this.#keep()
  }

  async #take(row: IvrRow, version: number): Promise<void> {
    const { db, logger } = this.#options
    const flow = await loadVersion(db, row.ivrId, version).catch((error) => {
      if (error instanceof FlowUnreadable) return error
      throw error
    })
    if (flow === null || flow instanceof FlowUnreadable) {
      this.#target = version
      this.#fromDisk = false
      logger.error({ version, reason: flow?.message ?? 'not stored' }, 'a published version cannot be run')
      return
    }
    this.#warming.abort()
    this.#warming = new AbortController()
    this.#target = version
    this.#options.kept?.keepVersion(row.ivrId, version, flow)
    if (!this.#published || this.#published.version === version) this.#goLive(row, version, flow)
    this.#fromDisk = false
    void this.#warm(row, version, flow, this.#warming.signal)
  }

  async #warm(row: IvrRow, version: number, flow: Flow, signal: AbortSignal): Promise<void> {
    const report = () =>
      this.#progress.report({
        ivrId: row.ivrId,
        version,
        ...this.#prompts,
        live: this.#published?.version === version,
      })
    this.#prompts = { total: 0, ready: 0 }
    await this.#options.warm(
      flow,
      (ready, total) => {
        if (signal.aborted) return
        this.#prompts = { ready, total }
        report()
      },
      signal,
    )
    if (signal.aborted) return
    this.#goLive(row, version, flow)
    report()
  }

  #goLive(row: IvrRow, version: number, flow: Flow): void {
    if (this.#published?.version === version && !this.#fromDisk) return
    this.#published = this.#runnable(this.#row ?? row, version, flow)
    this.#keep()
    this.#options.logger.info({ version }, 'new calls are answered with this version')
  }

  /** Answers calls with what is kept on disk, unless the database has spoken. True when there is something. */
  async #takeKept(): Promise<boolean> {
    if (this.#row !== undefined) return true
    const found = (await this.#options.kept?.inForce()) ?? null
    if (!found || this.#row !== undefined || this.#closed) return false
    const { row, version, flow, hoursOverrides } = found
    this.#options.logger.warn({ version }, 'the database is away; calls are answered with the version kept on disk')
    this.#row = row
    this.#ivrId = row.ivrId
    this.#fromDisk = true
    this.#target = version
    this.#overrideHours(hoursOverrides)
    this.#options.rowRead(row)
    this.#goLive(row, version, flow)
    void this.#warm(row, version, flow, this.#warming.signal)
    return true
  }

  #keep(): void {
    if (!this.#row || this.#fromDisk) return
    const liveVersion = this.#published?.version ?? null
    this.#options.kept?.keepIvr({ row: this.#row, liveVersion, hoursOverrides: this.#hoursOverrides })
  }

  #runnable({ allowedHosts, allowedDialStrings }: IvrRow, version: number | null, flow: Flow): RunnableFlow {
    return { version, flow, allowedHosts, allowedDialStrings, hoursOverrides: this.#hoursOverrides }
  }

  /** In place, so that calls in progress see it. */
  #overrideHours(overrides: ReadonlyMap<string, HoursOverride>): void {
    this.#hoursOverrides.clear()
    for (const [menuId, override] of overrides) this.#hoursOverrides.set(menuId, override)
  }
}
