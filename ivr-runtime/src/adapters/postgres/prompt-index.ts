import type pg from 'pg'
import type { Logger } from 'pino'
import type { PromptEntry, PromptIndex } from '../../ports/prompt-index.ts'
import { storableJson } from './storable-json.ts'

const writeAfterMs = 250
const maxWaiting = 10_000

/**
 * `ivr_tts_cache` of one IVR. Prompts made and uses counted are gathered for a quarter of a second and written together;
 * what could not be written is kept for the next time, within bounds.
 */
export class PostgresPromptIndex implements PromptIndex {
  readonly #db: pg.Pool
  readonly #ivrId: () => number | null
  readonly #logger: Logger
  #made = new Map<string, PromptEntry>()
  #used = new Map<string, number>()
  #timer: NodeJS.Timeout | null = null
  #writing: Promise<void> = Promise.resolve()

  constructor(db: pg.Pool, ivrId: () => number | null, logger: Logger) {
    this.#db = db
    this.#ivrId = ivrId
    this.#logger = logger
  }

  made(entry: PromptEntry): void {
    if (this.#made.size < maxWaiting) this.#made.set(entry.hash, entry)
    this.#soon()
  }

  used(hash: string): void {
    if (this.#used.size < maxWaiting) this.#used.set(hash, (this.#used.get(hash) ?? 0) + 1)
    this.#soon()
  }

  /** Resolves when everything that was told before is written, or kept because the database is away. Never rejects. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write())
    return this.#writing
  }

  async #write(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    const made = this.#made
    const used = this.#used
    if (made.size + used.size === 0) return
    this.#made = new Map()
    this.#used = new Map()
    try {
      const ivrId = this.#ivrId()
      if (ivrId === null) throw new Error('the IVR was not read yet')
      if (made.size > 0) await this.#insert(ivrId, [...made.values()])
      made.clear()
      if (used.size > 0) await this.#count(ivrId, used)
    } catch (error) {
      this.#logger.warn({ err: error }, 'the index of prompts could not be written')
      this.#keep(made, used)
    }
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => void this.flush(), writeAfterMs)
  }

  #keep(made: Map<string, PromptEntry>, used: Map<string, number>): void {
    for (const [hash, entry] of made) if (!this.#made.has(hash)) this.made(entry)
    for (const [hash, count] of used) {
      if (this.#used.size < maxWaiting) this.#used.set(hash, (this.#used.get(hash) ?? 0) + count)
    }
    this.#soon()
  }

  async #insert(ivrId: number, entries: PromptEntry[]): Promise<void> {
    const rows = entries.map((entry) => ({
      text_hash: entry.hash,
      text: entry.text,
      language: entry.language.slice(0, 10),
      voice: entry.voice.slice(0, 50),
      model: entry.model.slice(0, 50),
      file_path: entry.filePath,
      file_size_bytes: entry.fileSizeBytes,
      duration_ms: Math.round(entry.durationMs),
    }))
    await this.#db.query(
      `INSERT INTO ivr_tts_cache (ivr_id, text_hash, text, language, voice, model, file_path, file_size_bytes, duration_ms)
       SELECT i.id, p.* FROM jsonb_to_recordset($2::jsonb)
           AS p(text_hash text, text text, language text, voice text, model text, file_path text, file_size_bytes int,
                duration_ms int)
         JOIN ivrs i ON i.id = $1
       ON CONFLICT (ivr_id, text_hash) DO UPDATE
          SET file_path = excluded.file_path, file_size_bytes = excluded.file_size_bytes,
              duration_ms = excluded.duration_ms`,
      [ivrId, storableJson(rows)],
    )
  }

  async #count(ivrId: number, used: Map<string, number>): Promise<void> {
    await this.#db.query(
      `UPDATE ivr_tts_cache c
          SET access_count = c.access_count + u.count, last_accessed_at = now()
         FROM unnest($2::text[], $3::int[]) AS u(hash, count)
        WHERE c.ivr_id = $1 AND c.text_hash = u.hash`,
      [ivrId, [...used.keys()], [...used.values()]],
    )
  }
}
