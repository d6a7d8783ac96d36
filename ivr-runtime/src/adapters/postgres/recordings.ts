import { join, resolve } from 'node:path'
import type pg from 'pg'
import type { Logger } from 'pino'
import { z } from 'zod'
import { recordingNameSchema } from '../../domain/flow/play-audio.ts'
import type { Recordings } from '../../ports/recordings.ts'
import { readChecked, writeChecked } from '../disk/checked-file.ts'
import { Rereading } from './rereading.ts'
import { within } from './within.ts'

/** How long a start waits for the database before it takes what is kept on disk. */
const databaseLimitMs = 1_000

/** Names, and SHA-256 of their sound. */
const hashesSchema = z.record(recordingNameSchema, z.string().regex(/^[0-9a-f]{64}$/))
type Hashes = z.infer<typeof hashesSchema>

export type RecordingsOptions = {
  db: pg.Pool
  tenantId: string
  /** Holds `<hash>.wav`. */
  libraryDir: string
  /** Where the names are kept for a start without the database. */
  keptFile: string
  logger: Logger
}

/**
 * The library by the rows of `recordings`: read at the start, when told of a change, and from time to time. While the
 * database is away what was read last counts, also after a restart.
 */
export class PostgresRecordings implements Recordings {
  readonly #options: RecordingsOptions
  readonly #reading: Rereading
  #hashes: ReadonlyMap<string, string> | null = null
  #kept = ''

  constructor(options: RecordingsOptions) {
    this.#options = options
    this.#reading = new Rereading(
      () => this.#read(),
      (error) => options.logger.warn({ err: error }, 'the recordings could not be read'),
    )
  }

  /** Resolves when the recordings are known, from the database or from disk, or when neither has them. */
  async start(): Promise<void> {
    await within(databaseLimitMs, this.#reading.ask())
    if (this.#hashes) return
    const kept = hashesSchema.safeParse(await readChecked(this.#options.keptFile))
    if (kept.success) this.#hashes ??= new Map(Object.entries(kept.data))
  }

  /** Somebody changed the library, or may have. */
  changed(): void {
    void this.#reading.ask()
  }

  fileOf(name: string): string | null {
    const hash = this.#hashes?.get(name)
    return hash === undefined ? null : join(resolve(this.#options.libraryDir), `${hash}.wav`)
  }

  close(): Promise<void> {
    return this.#reading.close()
  }

  async #read(): Promise<void> {
    const { db, tenantId } = this.#options
    const { rows } = await db.query<{ name: string; file_hash: string }>(
      'SELECT name, file_hash FROM recordings WHERE tenant_id = $1 ORDER BY name',
      [tenantId],
    )
    const hashes = hashesSchema.parse(Object.fromEntries(rows.map(({ name, file_hash }) => [name, file_hash])))
    this.#hashes = new Map(Object.entries(hashes))
    await this.#keep(hashes)
  }

  /** What cannot be written now is written with the next reading. */
  async #keep(hashes: Hashes): Promise<void> {
    const json = JSON.stringify(hashes)
    if (json === this.#kept) return
    const { keptFile, logger } = this.#options
    await writeChecked(keptFile, hashes).then(
      () => {
        this.#kept = json
      },
      (error: unknown) => logger.warn({ err: error }, 'the names of recordings could not be kept on disk'),
    )
  }
}
