import { readFile, unlink } from 'node:fs/promises'
import type { Logger } from 'pino'
import { type PromptFile, PromptFiles } from './prompt-files.ts'

/** `spare`: it lies elsewhere for now, because its own folder took nothing. */
export type StoredPrompt = PromptFile & { spare: boolean }

export type PromptStoreOptions = {
  dir: string
  /** Used while `dir` takes nothing. Null: none. */
  spareDir: string | null
  trustedForMs: number
  /** How long `dir` is left alone after it refused, before prompts in the spare folder are brought home. */
  refusedForMs: number
  logger: Pick<Logger, 'warn'>
}

/** The files of prompts: in their folder and, while that is full or broken, in a spare one that the switch reads, too. */
export class PromptStore {
  readonly #home: PromptFiles
  readonly #spare: PromptFiles | null
  readonly #refusedForMs: number
  readonly #logger: Pick<Logger, 'warn'>
  #refusedAtMs = Number.NEGATIVE_INFINITY

  constructor({ dir, spareDir, trustedForMs, refusedForMs, logger }: PromptStoreOptions) {
    this.#home = new PromptFiles(dir, trustedForMs)
    this.#spare = spareDir === null ? null : new PromptFiles(spareDir, trustedForMs)
    this.#refusedForMs = refusedForMs
    this.#logger = logger
  }

  /** The file of a prompt, when it is there and sound. */
  async find(hash: string): Promise<StoredPrompt | null> {
    const found = await this.#home.find(hash)
    if (found) return { ...found, spare: false }
    const spare = (await this.#spare?.find(hash)) ?? null
    return spare && ((await this.#broughtHome(hash, spare)) ?? { ...spare, spare: true })
  }

  /** Rejects when neither folder takes it. */
  async keep(hash: string, wav: Uint8Array): Promise<StoredPrompt> {
    try {
      return { ...(await this.#home.keep(hash, wav)), spare: false }
    } catch (error) {
      if (!this.#spare) throw error
      this.#refused(error)
      return { ...(await this.#spare.keep(hash, wav)), spare: true }
    }
  }

  /** The next look is a real one, however short ago the last was. */
  forget(hash: string): void {
    this.#home.forget(hash)
    this.#spare?.forget(hash)
  }

  /** Deletes files made more than `olderThanMs` ago; all when left out. */
  async clear(olderThanMs?: number): Promise<{ files: number; bytes: number }> {
    const [home, spare] = [await this.#home.clear(olderThanMs), await this.#spare?.clear(olderThanMs)]
    return { files: home.files + (spare?.files ?? 0), bytes: home.bytes + (spare?.bytes ?? 0) }
  }

  /** Null: there is no room for it at home yet. */
  async #broughtHome(hash: string, spare: PromptFile): Promise<StoredPrompt | null> {
    if (this.#resting) return null
    try {
      const home = await this.#home.keep(hash, await readFile(spare.file))
      // A caller may hear the spare one just now; what is unlinked while it is played is heard to its end.
      await unlink(spare.file).catch(() => undefined)
      return { ...home, spare: false, seenBefore: false }
    } catch (error) {
      this.#refused(error)
      return null
    }
  }

  get #resting(): boolean {
    return performance.now() - this.#refusedAtMs < this.#refusedForMs
  }

  #refused(error: unknown): void {
    if (!this.#resting) this.#logger.warn({ err: error }, 'the folder of prompts takes no file; a spare one is used')
    this.#refusedAtMs = performance.now()
  }
}
