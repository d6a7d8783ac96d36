import { randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, openSync, renameSync, rmSync, utimesSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { aliveFile, encodePosition, positionFile, type SpoolPosition, segmentFile } from './spool-folder.ts'

/**
 * One process's folder in the spool. Everything here is synchronous: what was appended is with the operating system and
 * outlives the process. Every method throws what the disk says.
 */
export class SpoolWriter {
  readonly folder: string
  readonly #segmentBytes: number
  readonly #positionFd: number
  #fd: number
  #end: SpoolPosition = { segment: 1, offset: 0 }
  #firstKept = 1

  constructor(dir: string, segmentBytes: number) {
    this.#segmentBytes = segmentBytes
    // In the order of their beginnings; never twice, unlike process ids in containers.
    const name = `${String(Date.now()).padStart(14, '0')}-${randomBytes(8).toString('hex')}`
    this.folder = join(dir, name)
    // It appears with its sign of life in it: without one it would be taken for a dead process's.
    const unborn = join(dir, `.${name}`)
    mkdirSync(unborn, { recursive: true, mode: 0o700 })
    writeFileSync(aliveFile(unborn), '')
    renameSync(unborn, this.folder)
    this.#positionFd = openSync(positionFile(this.folder), 'w', 0o600)
    this.#fd = openSync(segmentFile(this.folder, 1), 'w', 0o600)
  }

  /** Where the next entry will begin. */
  get end(): SpoolPosition {
    return this.#end
  }

  /** The place after the line (`encodeLine`). After a failure the next one takes the place of what was half written. */
  append(line: Buffer): SpoolPosition {
    if (this.#end.offset >= this.#segmentBytes) this.#nextSegment()
    const written = writeSync(this.#fd, line, 0, line.byteLength, this.#end.offset)
    if (written < line.byteLength) throw new Error('the disk took a part of an entry only')
    this.#end = { segment: this.#end.segment, offset: this.#end.offset + line.byteLength }
    return this.#end
  }

  /** Everything up to here is delivered; segments before it are deleted. */
  delivered(position: SpoolPosition): void {
    writeSync(this.#positionFd, encodePosition(position), 0)
    for (; this.#firstKept < position.segment; this.#firstKept++) {
      rmSync(segmentFile(this.folder, this.#firstKept), { force: true })
    }
  }

  /** Says that this process lives. Throws when the folder is gone. */
  beat(): void {
    const now = new Date()
    utimesSync(aliveFile(this.folder), now, now)
  }

  /** Leaves the folder to another process, or removes it when nothing in it is needed. */
  close({ keep }: { keep: boolean }): void {
    this.abandon()
    rmSync(keep ? aliveFile(this.folder) : this.folder, { recursive: true, force: true })
  }

  /** Lets go of the files, wherever they are now. */
  abandon(): void {
    closeSync(this.#fd)
    closeSync(this.#positionFd)
  }

  #nextSegment(): void {
    const segment = this.#end.segment + 1
    const fd = openSync(segmentFile(this.folder, segment), 'w', 0o600)
    closeSync(this.#fd)
    this.#fd = fd
    this.#end = { segment, offset: 0 }
  }
}
