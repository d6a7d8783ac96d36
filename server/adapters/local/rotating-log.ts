import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'

const capBytes = 5 * 1024 * 1024

/**
 * A log file of at most 5 MiB; a full one becomes `<file>.1`, replacing the one before. Lines are few, so they are
 * written at once and none is lost when this process is killed.
 */
export class RotatingLog {
  readonly #file: string
  #bytes: number

  constructor(file: string) {
    this.#file = file
    mkdirSync(dirname(file), { recursive: true })
    this.#bytes = sizeOf(file)
  }

  append(line: string): void {
    const text = `${line}\n`
    try {
      if (this.#bytes + text.length > capBytes) {
        renameSync(this.#file, `${this.#file}.1`)
        this.#bytes = 0
      }
      appendFileSync(this.#file, text, { mode: 0o600 })
      this.#bytes += text.length
    } catch {
      // A full disk must not end what is being logged.
    }
  }
}

/** The newest `tailLines` lines of a log and of the file rotated before it, oldest first; none when there is no log. */
export async function readLogTail(file: string, tailLines: number): Promise<string[]> {
  const read = async (path: string) => (await readFile(path, 'utf8').catch(() => '')).split('\n').filter(Boolean)
  const newest = await read(file)
  const lines = newest.length >= tailLines ? newest : [...(await read(`${file}.1`)), ...newest]
  return tailLines > 0 ? lines.slice(-tailLines) : []
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
