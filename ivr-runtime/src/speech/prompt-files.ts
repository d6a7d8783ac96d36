import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { durationOfWritten, writtenHeaderBytes } from './wav.ts'

/** `seenBefore`: this process has met the file already. */
export type PromptFile = { file: string; fileSizeBytes: number; durationMs: number; seenBefore: boolean }

type Known = { mtimeMs: number; fileSizeBytes: number; durationMs: number; lookedAtMs: number }

const temporaryLivesMs = 3_600_000

/**
 * The directory of `<hash>.wav` files. Several processes may use it at once: a file appears whole or not at all, and what is
 * found cut short or damaged counts as missing.
 */
export class PromptFiles {
  readonly #dir: string
  readonly #trustedForMs: number
  readonly #known = new Map<string, Known>()

  constructor(dir: string, trustedForMs: number) {
    this.#dir = resolve(dir)
    this.#trustedForMs = trustedForMs
  }

  /**
   * The file of a prompt, when it is there and sound. Looks at the header only when the file is new or has changed, and not
   * at all for a moment after the last look: that costs more than all else in a step of a call.
   */
  async find(hash: string): Promise<PromptFile | null> {
    const file = this.#pathOf(hash)
    const known = this.#known.get(hash)
    const nowMs = performance.now()
    if (known && nowMs - known.lookedAtMs < this.#trustedForMs) {
      return { file, fileSizeBytes: known.fileSizeBytes, durationMs: known.durationMs, seenBefore: true }
    }
    const found = await stat(file).catch(() => null)
    if (!found?.isFile()) {
      this.#known.delete(hash)
      return null
    }
    if (known && known.mtimeMs === found.mtimeMs && known.fileSizeBytes === found.size) {
      known.lookedAtMs = nowMs
      return { file, fileSizeBytes: known.fileSizeBytes, durationMs: known.durationMs, seenBefore: true }
    }
    const durationMs = await readDurationMs(file, found.size)
    if (durationMs === null) return null
    this.#known.set(hash, { mtimeMs: found.mtimeMs, fileSizeBytes: found.size, durationMs, lookedAtMs: nowMs })
    return { file, fileSizeBytes: found.size, durationMs, seenBefore: known !== undefined }
  }

  /** The next look at a file is a real one, however short ago the last was. */
  forget(hash: string): void {
    this.#known.delete(hash)
  }

  /** Writes under a temporary name, to the disk, and then renames. Rejects when the disk is full or not writable. */
  async keep(hash: string, wav: Uint8Array): Promise<PromptFile> {
    await mkdir(this.#dir, { recursive: true })
    const temporary = join(this.#dir, `.${hash}.${randomUUID()}.tmp`)
    try {
      const handle = await open(temporary, 'wx')
      try {
        await handle.writeFile(wav)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(temporary, this.#pathOf(hash))
    } catch (error) {
      await unlink(temporary).catch(() => undefined)
      throw error
    }
    const kept = await this.find(hash)
    if (!kept) throw new Error('the file was not there after it was written')
    return kept
  }

  /** Deletes the files made more than `olderThanMs` ago (all when left out), and what killed processes left half written. */
  async clear(olderThanMs = 0): Promise<{ files: number; bytes: number }> {
    const cleared = { files: 0, bytes: 0 }
    for (const name of await readdir(this.#dir).catch(() => [])) {
      const prompt = /^[0-9a-f]{64}\.wav$/.test(name)
      if (!prompt && !name.endsWith('.tmp')) continue
      const found = await stat(join(this.#dir, name)).catch(() => null)
      const ageMs = found ? Date.now() - found.mtimeMs : 0
      if (!found || ageMs < (prompt ? olderThanMs : temporaryLivesMs)) continue
      const gone = await unlink(join(this.#dir, name)).then(
        () => true,
        () => false,
      )
      if (gone && prompt) {
        this.#known.delete(name.slice(0, 64))
        cleared.files++
        cleared.bytes += found.size
      }
    }
    return cleared
  }

  #pathOf(hash: string): string {
    return join(this.#dir, `${hash}.wav`)
  }
}

async function readDurationMs(file: string, fileSizeBytes: number): Promise<number | null> {
  const handle = await open(file, 'r').catch(() => null)
  if (!handle) return null
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(writtenHeaderBytes), 0, writtenHeaderBytes, 0)
    return durationOfWritten(buffer.subarray(0, bytesRead), fileSizeBytes)
  } catch {
    return null
  } finally {
    await handle.close()
  }
}
