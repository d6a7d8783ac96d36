import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { readSegment } from './read-segment.ts'
import { aliveFile, decodePosition, encodePosition, positionFile, segmentFile, segmentOf } from './spool-folder.ts'

export type LeftOversOptions<T> = {
  dir: string
  parse(value: unknown): T | null
  /** Rejects while it cannot be delivered; then the same is tried again later. */
  deliver(entries: T[]): Promise<void>
  /** All that a process left is delivered. */
  delivered?(): void
  /** The folder of this process. */
  own: () => string | null
  logger: Pick<Logger, 'warn' | 'error' | 'info'>
  lookEveryMs?: number
  /** How long a folder shows no sign of life before its process counts as dead. */
  deadAfterMs?: number
  batchSize?: number
}

type Seen = { mtimeMs: number; sinceMs: number }

/**
 * Delivers what processes left in the spool that were killed, in their order, and removes it. Whether a process lives
 * is told by its file's time of change, watched with this process's own clock: neither process ids, which containers
 * use again, nor clocks of two machines are compared.
 */
export class LeftOvers<T> {
  readonly #options: Required<LeftOversOptions<T>>
  readonly #seen = new Map<string, Seen>()
  #timer: NodeJS.Timeout | null = null
  #looking: Promise<void> = Promise.resolve()
  /** They could not be delivered at the last look; said once, however long that lasts. */
  #waits = false
  #closed = false

  constructor(options: LeftOversOptions<T>) {
    this.#options = { lookEveryMs: 1_000, deadAfterMs: 5_000, batchSize: 500, delivered: () => undefined, ...options }
  }

  /** Looks now and from time to time. */
  start(): void {
    this.#looking = this.#look()
      .then(() => {
        this.#waits = false
      })
      .catch((error: unknown) => {
        if (!this.#waits) this.#options.logger.warn({ err: error }, 'left-over records wait')
        this.#waits = true
      })
      .finally(() => {
        if (this.#closed) return
        this.#timer = setTimeout(() => this.start(), this.#options.lookEveryMs)
        this.#timer.unref()
      })
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#looking
  }

  async #look(): Promise<void> {
    const { dir, own } = this.#options
    const names = (await readdir(dir).catch(() => [])).filter((name) => /^\d{14}-[0-9a-f]{16}$/.test(name)).sort()
    for (const name of names) {
      const folder = join(dir, name)
      if (folder !== own() && (await this.#isDead(folder))) await this.#deliver(folder)
      if (this.#closed) return
    }
    for (const folder of this.#seen.keys())
      if (!names.some((name) => join(dir, name) === folder)) this.#seen.delete(folder)
  }

  async #isDead(folder: string): Promise<boolean> {
    const found = await stat(aliveFile(folder)).catch(() => null)
    if (!found) return true
    const nowMs = performance.now()
    const seen = this.#seen.get(folder)
    if (seen?.mtimeMs === found.mtimeMs) return nowMs - seen.sinceMs >= this.#options.deadAfterMs
    this.#seen.set(folder, { mtimeMs: found.mtimeMs, sinceMs: nowMs })
    return false
  }

  async #deliver(folder: string): Promise<void> {
    const { parse, deliver, delivered, batchSize, logger } = this.#options
    const position = decodePosition(await readFile(positionFile(folder), 'utf8').catch(() => ''))
    const segments = (await readdir(folder)).flatMap((name) => segmentOf(name) ?? []).sort((a, b) => a - b)
    let count = 0
    for (const segment of segments) {
      const file = segmentFile(folder, segment)
      const from = segment === position.segment ? position.offset : 0
      if (segment >= position.segment) {
        const { entries, unreadable, endOffset } = await readSegment(file, { from, to: null }, parse)
        if (unreadable > 0) logger.error({ file, lines: unreadable }, 'lines of the spool cannot be read')
        for (let at = 0; at < entries.length; at += batchSize) {
          const batch = entries.slice(at, at + batchSize)
          await deliver(batch.map(({ entry }) => entry))
          // It lives after all, and goes on by itself.
          if (!(await this.#isDead(folder))) return
          const offset = batch.at(-1)?.endOffset ?? from
          await writeFile(positionFile(folder), encodePosition({ segment, offset })).catch(() => undefined)
          count += batch.length
          if (this.#closed) return
        }
        // Somebody still writes: all the more it lives.
        if ((await stat(file)).size > endOffset) return
      }
      await rm(file, { force: true })
    }
    await rm(folder, { recursive: true, force: true })
    if (count === 0) return
    logger.info({ entries: count }, 'records that a killed process left were delivered')
    delivered()
  }
}
