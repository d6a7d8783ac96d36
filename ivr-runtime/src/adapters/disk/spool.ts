import type { Logger } from 'pino'
import { readSegment } from './read-segment.ts'
import { type SpoolPosition, segmentFile } from './spool-folder.ts'
import { encodeLine } from './spool-line.ts'
import { SpoolWriter } from './spool-writer.ts'

export type SpoolOptions<T> = {
  /** Of all processes that may deliver each other's entries. */
  dir: string
  /** An entry as it comes back from JSON; null when it is none. */
  parse(value: unknown): T | null
  /** Goes first when there is no room on disk and none in memory. */
  expendable(entry: T): boolean
  logger: Pick<Logger, 'error' | 'info'>
  segmentBytes?: number
  /** How many entries that are on disk are also kept in memory, to be delivered without reading them. */
  headEntries?: number
  /** How many entries may wait in memory while the disk takes none; those not expendable, twice as many. */
  memoryEntries?: number
  beatMs?: number
  /** How long the disk is left alone after it refused. */
  retryMs?: number
}

/** Of what waits in memory, how much is written with a new entry, and at each sign of life: no caller waits for more. */
const movedWithOne = 100
const movedAtBeat = 2_000

/** `end` null: the disk does not have it. */
type Waiting<T> = { entry: T; end: SpoolPosition | null }

/**
 * A queue on disk that outlives the process. An entry is with the operating system before `append` returns; the disk
 * holds as many as there are, memory only the next ones. While the disk takes nothing they wait in memory, within
 * bounds. Order is kept throughout.
 */
export class Spool<T> {
  readonly #options: Required<SpoolOptions<T>>
  #writer: SpoolWriter | null = null
  #head: Waiting<T>[] = []
  /** What is on disk from here on is not in `#head`. */
  #readFrom: SpoolPosition = { segment: 1, offset: 0 }
  #onDiskOnly = 0
  /** Later than everything on disk. */
  #inMemoryOnly: T[] = []
  #dropped = 0
  #failing = false
  #retryAtMs = 0
  readonly #beating: NodeJS.Timeout

  constructor(options: SpoolOptions<T>) {
    this.#options = {
      segmentBytes: 512 * 1024,
      headEntries: 1_000,
      memoryEntries: 100_000,
      beatMs: 1_000,
      retryMs: 1_000,
      ...options,
    }
    this.#attempt(() => this.#open())
    this.#beating = setInterval(() => this.#beat(), this.#options.beatMs)
    this.#beating.unref()
  }

  /** This process's folder; null while there is none. */
  get folder(): string | null {
    return this.#writer?.folder ?? null
  }

  /** How many entries are not taken yet. */
  get waiting(): number {
    return this.#head.length + this.#onDiskOnly + this.#inMemoryOnly.length
  }

  /** Never throws. */
  append(entry: T): void {
    const line = this.#encoded(entry)
    if (line === null) return
    const end = this.#toDisk(line)
    if (end === null) this.#toMemory(entry)
    else if (this.#onDiskOnly === 0 && this.#head.length < this.#options.headEntries) {
      this.#head.push({ entry, end })
      this.#readFrom = end
    } else this.#onDiskOnly += 1
  }

  /** The oldest entries, `limit` at most and some when any wait; the same ones until they are taken. */
  async next(limit: number): Promise<T[]> {
    while (this.#head.length === 0 && this.#onDiskOnly > 0) await this.#readOn()
    if (this.#head.length === 0) {
      this.#head = this.#inMemoryOnly.splice(0, limit).map((entry) => ({ entry, end: null }))
    }
    return this.#head.slice(0, limit).map(({ entry }) => entry)
  }

  /** The first `count` entries of `next` are delivered. */
  taken(count: number): void {
    const last = this.#head.splice(0, count).findLast(({ end }) => end !== null)
    if (last?.end) this.#attempt(() => this.#writer?.delivered(last.end ?? this.#readFrom))
  }

  /** Leaves what is not delivered to the next process. */
  close(): void {
    clearInterval(this.#beating)
    this.#retryAtMs = 0
    if (this.#inMemoryOnly.length > 0) this.#attempt(() => this.#moveToDisk(Number.POSITIVE_INFINITY))
    const keep = this.#onDiskOnly > 0 || this.#head.some(({ end }) => end !== null)
    this.#attempt(() => this.#writer?.close({ keep }))
    this.#writer = null
  }

  /** Null: it is no JSON. It would never be delivered, and everything after it would wait. */
  #encoded(entry: T): Buffer | null {
    try {
      return encodeLine(entry)
    } catch {
      this.#options.logger.error('a record that cannot be written as JSON is left out')
      return null
    }
  }

  /** Null: the disk does not take it now. */
  #toDisk(line: Buffer): SpoolPosition | null {
    if (this.#failing && performance.now() < this.#retryAtMs) return null
    let end: SpoolPosition | null = null
    this.#attempt(() => {
      if (this.#moveToDisk(movedWithOne)) end = this.#opened().append(line)
    })
    if (end !== null) this.#recovered()
    return end
  }

  #toMemory(entry: T): void {
    const { memoryEntries, expendable, logger } = this.#options
    if (this.#inMemoryOnly.length < memoryEntries * (expendable(entry) ? 1 : 2)) this.#inMemoryOnly.push(entry)
    else if (this.#dropped++ === 0) logger.error('records are lost: neither the disk nor memory has room for them')
  }

  /** True when nothing is left in memory only. Throws what the disk says. */
  #moveToDisk(limit: number): boolean {
    let moved = 0
    try {
      for (const entry of this.#inMemoryOnly) {
        if (moved >= limit) break
        this.#opened().append(encodeLine(entry))
        moved += 1
      }
    } finally {
      this.#inMemoryOnly.splice(0, moved)
      this.#onDiskOnly += moved
    }
    return this.#inMemoryOnly.length === 0
  }

  /** Reads the next of what is on disk only: the rest of one segment. */
  async #readOn(): Promise<void> {
    const writer = this.#writer
    const from = this.#readFrom
    if (!writer) {
      this.#onDiskOnly = 0
      return
    }
    const last = from.segment === writer.end.segment
    const range = { from: from.offset, to: last ? writer.end.offset : null }
    const file = segmentFile(writer.folder, from.segment)
    const { entries, unreadable } = await readSegment(file, range, this.#options.parse).catch((error: unknown) => {
      this.#options.logger.error({ err: error, file }, 'a segment of the spool cannot be read and is left out')
      return { entries: [], unreadable: 0, endOffset: 0 }
    })
    if (writer !== this.#writer) return
    if (unreadable > 0) this.#options.logger.error({ file, lines: unreadable }, 'lines of the spool cannot be read')
    for (const { entry, endOffset } of entries) {
      this.#head.push({ entry, end: { segment: from.segment, offset: endOffset } })
    }
    this.#readFrom = range.to === null ? { segment: from.segment + 1, offset: 0 } : { ...from, offset: range.to }
    const { segment, offset } = writer.end
    const allRead = this.#readFrom.segment === segment && this.#readFrom.offset === offset
    this.#onDiskOnly = allRead ? 0 : Math.max(1, this.#onDiskOnly - entries.length - unreadable)
  }

  #opened(): SpoolWriter {
    return this.#writer ?? this.#open()
  }

  #open(): SpoolWriter {
    const writer = new SpoolWriter(this.#options.dir, this.#options.segmentBytes)
    this.#writer = writer
    this.#readFrom = writer.end
    return writer
  }

  /** Says that this process lives, and tries again what the disk refused. */
  #beat(): void {
    try {
      this.#writer?.beat()
    } catch {
      this.#startAnew()
    }
    if (this.#inMemoryOnly.length === 0 && this.#writer) return
    this.#attempt(() => {
      if (this.#moveToDisk(movedAtBeat)) this.#opened()
      this.#recovered()
    })
  }

  /**
   * The folder is gone: another process took this one for dead and delivers what is in it, or somebody deleted it. What
   * is at hand in memory is written down again; delivered twice it does no harm.
   */
  #startAnew(): void {
    this.#attempt(() => this.#writer?.abandon())
    this.#writer = null
    this.#onDiskOnly = 0
    for (const waiting of this.#head) waiting.end = null
    this.#attempt(() => {
      for (const waiting of this.#head) waiting.end = this.#opened().append(encodeLine(waiting.entry))
    })
    if (this.#writer) this.#readFrom = (this.#writer as SpoolWriter).end
  }

  /** A full or broken disk never hurts a call: it is logged, and tried again later. */
  #attempt(work: () => void): void {
    try {
      work()
    } catch (error) {
      this.#retryAtMs = performance.now() + this.#options.retryMs
      if (this.#failing) return
      this.#failing = true
      const { logger, dir } = this.#options
      logger.error({ err: error, dir }, 'the disk takes no records; they wait in memory')
    }
  }

  #recovered(): void {
    if (!this.#failing) return
    this.#failing = false
    this.#options.logger.info({ lost: this.#dropped }, 'the disk takes records again')
    this.#dropped = 0
  }
}
