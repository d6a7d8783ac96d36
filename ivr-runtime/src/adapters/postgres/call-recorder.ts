import type pg from 'pg'
import type { Logger } from 'pino'
import type { CallOutcome } from '../../domain/call/call-outcome.ts'
import type { CallStep } from '../../domain/call/call-step.ts'
import type { CallRecorder, CallStart, LeftMessage } from '../../ports/call-recorder.ts'
import type { RecorderEntry } from './recorder-entry.ts'
import { writeCalls } from './write-calls.ts'

const batchSize = 500
/** Between two batches while calls are busy: fewer, larger writes leave the processor to the callers. */
const gapMs = 100
const firstRetryMs = 100
const lastRetryMs = 5_000

export type CallRecorderOptions = {
  db: pg.Pool
  tenantId: string
  /** Read when writing: the number of the IVR may not be known before the database is reached. Null: not yet. */
  ivrId: () => number | null
  logger: Logger
  /** Beyond this many entries waiting, steps are dropped; beginnings and ends of calls are kept up to twice as many. */
  maxWaiting?: number
}

/**
 * Keeps calls in PostgreSQL. Everything handed over goes into one queue in memory with one writer, so order is kept;
 * while the database is away the queue waits, within bounds. Idle, an entry is stored in a few milliseconds.
 */
export class PostgresCallRecorder implements CallRecorder {
  readonly #options: CallRecorderOptions
  readonly #maxWaiting: number
  readonly #open = new Set<string>()
  #queue: RecorderEntry[] = []
  #writing: Promise<void> | null = null
  #dropped = 0
  #wakeUp: (() => void) | null = null
  #hurry = false

  constructor(options: CallRecorderOptions) {
    this.#options = options
    this.#maxWaiting = options.maxWaiting ?? 100_000
  }

  started(call: CallStart): void {
    this.#open.add(call.callId)
    this.#add({ kind: 'started', callId: call.callId, call }, this.#maxWaiting * 2)
  }

  resumed(call: CallStart, resumes: number): void {
    this.#open.add(call.callId)
    this.#add({ kind: 'resumed', callId: call.callId, call, resumes }, this.#maxWaiting * 2)
  }

  step(callId: string, seq: number, at: Date, step: CallStep): void {
    this.#add({ kind: 'step', callId, seq, at, step }, this.#maxWaiting)
  }

  ended(callId: string, resumes: number, at: Date, outcome: CallOutcome, hangupCause: string): void {
    this.#open.delete(callId)
    this.#add({ kind: 'ended', callId, resumes, at, outcome, hangupCause }, this.#maxWaiting * 2)
  }

  message(message: LeftMessage): void {
    this.#add({ kind: 'message', callId: message.callId, message }, this.#maxWaiting * 2)
  }

  /** The calls that began or went on here and have not ended. */
  openCalls(): readonly string[] {
    return [...this.#open]
  }

  async flush(deadlineMs: number): Promise<void> {
    this.#hurry = true
    this.#wakeUp?.()
    let timer: NodeJS.Timeout | undefined
    const deadline = new Promise<void>((done) => {
      timer = setTimeout(done, deadlineMs)
    })
    await Promise.race([this.#writing, deadline])
    clearTimeout(timer)
    this.#hurry = false
  }

  /** Entries handed over and not stored yet. */
  get waiting(): number {
    return this.#queue.length
  }

  #add(entry: RecorderEntry, limit: number): void {
    if (this.#queue.length >= limit) {
      this.#dropped += 1
      return
    }
    this.#queue.push(entry)
    this.#writing ??= this.#writeAll()
  }

  async #writeAll(): Promise<void> {
    // Whoever handed over goes on first: the next command to the switch matters more than its record.
    await new Promise((done) => setImmediate(done))
    let retryMs = firstRetryMs
    while (this.#queue.length > 0) {
      const batch = this.#queue.slice(0, batchSize)
      try {
        await this.#write(batch)
        this.#queue = this.#queue.slice(batch.length)
        retryMs = firstRetryMs
        this.#tellDropped()
        if (this.#queue.length < batchSize && !this.#hurry) await this.#pause(gapMs)
      } catch (error) {
        this.#options.logger.warn(
          { err: error, waiting: this.#queue.length },
          'calls could not be recorded, trying again',
        )
        await this.#pause(retryMs)
        retryMs = Math.min(retryMs * 2, lastRetryMs)
      }
    }
    // In the same turn as the look at the queue, so that nothing handed over meanwhile is left lying.
    this.#writing = null
  }

  /** What the database refuses for good is looked for call by call and left out; other failures are thrown. */
  async #write(batch: RecorderEntry[]): Promise<void> {
    const { db, tenantId, ivrId: ivrIdNow, logger } = this.#options
    const ivrId = ivrIdNow()
    if (ivrId === null) throw new Error('the IVR was not read yet')
    try {
      await writeCalls(db, { tenantId, ivrId }, batch)
    } catch (error) {
      if (!refusedForGood(error)) throw error
      const calls = Map.groupBy(batch, (entry) => entry.callId)
      if (calls.size > 1) {
        for (const entries of calls.values()) await this.#write(entries)
        return
      }
      const [callId] = calls.keys()
      logger.error({ err: error, callId, entries: batch.length }, 'the database refuses the record of a call')
    }
  }

  #pause(forMs: number): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(done, forMs)
      this.#wakeUp = () => {
        clearTimeout(timer)
        done()
      }
    })
  }

  #tellDropped(): void {
    if (this.#dropped === 0) return
    this.#options.logger.error({ dropped: this.#dropped }, 'records of calls were lost: the database was away too long')
    this.#dropped = 0
  }
}

/** SQLSTATE classes 22 (data exception) and 23 (integrity constraint violation). */
const refusedForGood = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^2[23]/.test(error.code)
