import type pg from 'pg'
import type { Logger } from 'pino'
import type { CallOutcome } from '../../domain/call/call-outcome.ts'
import type { CallStep } from '../../domain/call/call-step.ts'
import type { CallRecorder, CallStart, LeftMessage } from '../../ports/call-recorder.ts'
import { LeftOvers, type LeftOversOptions } from '../disk/left-overs.ts'
import { Spool, type SpoolOptions } from '../disk/spool.ts'
import { parseRecorderEntry, type RecorderEntry } from './recorder-entry.ts'
import { refusedForGood } from './refused-for-good.ts'
import { within } from './within.ts'
import { writeCalls } from './write-calls.ts'

const batchSize = 500
/** Between two batches while calls are busy: fewer, larger writes leave the processor to the callers. */
const gapMs = 100
const firstRetryMs = 100
const lastRetryMs = 5_000
const tellEveryMs = 60_000
/** For a statement under way when the recorder is closed: its fate is the next process's to find out. */
const lastWordMs = 1_000

export type CallRecorderOptions = {
  db: pg.Pool
  tenantId: string
  /** Read when writing: the number of the IVR may not be known before the database is reached. Null: not yet. */
  ivrId: () => number | null
  logger: Logger
  /** Where records wait, of this IVR only. What other processes left there is delivered, too, once they are dead. */
  spoolDir: string
  spool?: Partial<
    Pick<SpoolOptions<RecorderEntry>, 'segmentBytes' | 'headEntries' | 'memoryEntries' | 'beatMs' | 'retryMs'>
  >
  /** What a process left that was killed is stored: calls among it may want closing. */
  leftOversDelivered?: () => void
  leftOvers?: Partial<Pick<LeftOversOptions<RecorderEntry>, 'lookEveryMs' | 'deadAfterMs'>>
}

/**
 * Keeps calls in PostgreSQL. Everything handed over is appended to a spool on disk at once, and delivered from there in
 * order by one writer, however long the database is away and whoever was killed meanwhile. Idle, an entry is stored in
 * a few milliseconds.
 */
export class PostgresCallRecorder implements CallRecorder {
  readonly #options: CallRecorderOptions
  readonly #spool: Spool<RecorderEntry>
  readonly #leftOvers: LeftOvers<RecorderEntry>
  readonly #open = new Set<string>()
  #writing: Promise<void> | null = null
  #wakeUp: (() => void) | null = null
  #hurry = false
  #closed = false
  #toldAtMs = Number.NEGATIVE_INFINITY

  constructor(options: CallRecorderOptions) {
    const { spoolDir: dir, logger } = options
    this.#options = options
    this.#spool = new Spool<RecorderEntry>({
      ...options.spool,
      ...{ dir, logger, parse: parseRecorderEntry, expendable: ({ kind }) => kind === 'step' },
    })
    this.#leftOvers = new LeftOvers<RecorderEntry>({
      ...options.leftOvers,
      ...{ dir, logger, parse: parseRecorderEntry, own: () => this.#spool.folder },
      deliver: (entries) => this.#write(entries),
      delivered: () => options.leftOversDelivered?.(),
    })
  }

  /** From now on, delivers what processes left that were killed. */
  deliverLeftOvers(): void {
    this.#leftOvers.start()
  }

  started(call: CallStart): void {
    this.#open.add(call.callId)
    this.#add({ kind: 'started', callId: call.callId, call })
  }

  resumed(call: CallStart, resumes: number): void {
    this.#open.add(call.callId)
    this.#add({ kind: 'resumed', callId: call.callId, call, resumes })
  }

  step(callId: string, seq: number, at: Date, step: CallStep): void {
    this.#add({ kind: 'step', callId, seq, at, step })
  }

  ended(callId: string, resumes: number, at: Date, outcome: CallOutcome, hangupCause: string): void {
    this.#open.delete(callId)
    this.#add({ kind: 'ended', callId, resumes, at, outcome, hangupCause })
  }

  message(message: LeftMessage): void {
    this.#add({ kind: 'message', callId: message.callId, message })
  }

  /** The calls that began or went on here and have not ended. */
  openCalls(): readonly string[] {
    return [...this.#open]
  }

  async flush(deadlineMs: number): Promise<void> {
    this.#hurry = true
    this.#wakeUp?.()
    await within(deadlineMs, Promise.resolve(this.#writing))
    this.#hurry = false
  }

  /** Writes no more; what is not stored stays on disk for the next process. */
  async close(): Promise<void> {
    this.#closed = true
    this.#wakeUp?.()
    await within(lastWordMs, Promise.all([this.#leftOvers.close(), this.#writing]))
    this.#spool.close()
  }

  /** Entries handed over and not stored yet. */
  get waiting(): number {
    return this.#spool.waiting
  }

  #add(entry: RecorderEntry): void {
    this.#spool.append(entry)
    this.#writing ??= this.#writeAll()
  }

  async #writeAll(): Promise<void> {
    // Whoever handed over goes on first: the next command to the switch matters more than its record.
    await new Promise((done) => setImmediate(done))
    let retryMs = firstRetryMs
    while (this.#spool.waiting > 0 && !this.#closed) {
      try {
        const batch = await this.#spool.next(batchSize)
        if (batch.length > 0) await this.#write(batch)
        this.#spool.taken(batch.length)
        retryMs = firstRetryMs
        if (this.#spool.waiting < batchSize && !this.#hurry) await this.#pause(gapMs)
      } catch (error) {
        this.#tellWaiting(error)
        await this.#pause(retryMs)
        retryMs = Math.min(retryMs * 2, lastRetryMs)
      }
    }
    // In the same turn as the look at the queue, so that nothing handed over meanwhile is left lying.
    this.#writing = null
  }

  /** Once a minute, however long the database is away. */
  #tellWaiting(error: unknown): void {
    if (performance.now() - this.#toldAtMs < tellEveryMs) return
    this.#toldAtMs = performance.now()
    const { waiting } = this.#spool
    this.#options.logger.warn({ err: error, waiting }, 'calls could not be recorded, trying again')
  }

  /** What the database refuses for good is looked for and left out; other failures are thrown. */
  async #write(batch: readonly RecorderEntry[]): Promise<void> {
    const { db, tenantId, ivrId: ivrIdNow, logger } = this.#options
    const ivrId = ivrIdNow()
    if (ivrId === null) throw new Error('the IVR was not read yet')
    try {
      await writeCalls(db, { tenantId, ivrId }, batch)
    } catch (error) {
      if (!refusedForGood(error)) throw error
      const [entry] = batch
      if (batch.length === 1 && entry) {
        // Its own words would show what is in the row.
        const code = error instanceof Error && 'code' in error ? error.code : null
        logger.error({ code, callId: entry.callId, kind: entry.kind }, 'the database refuses a record of a call')
        return
      }
      const calls = Map.groupBy(batch, ({ callId }) => callId)
      const parts = calls.size > 1 ? [...calls.values()] : batch.map((one) => [one])
      for (const part of parts) await this.#write(part)
    }
  }

  #pause(forMs: number): Promise<void> {
    if (this.#closed) return Promise.resolve()
    return new Promise((done) => {
      const timer = setTimeout(done, forMs)
      this.#wakeUp = () => {
        clearTimeout(timer)
        done()
      }
    })
  }
}
