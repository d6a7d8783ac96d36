import { randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../errors.ts'
import type { Services } from '../services.ts'

/** Where the recordings of a tenant lie; its runtimes read there (`LIBRARY_DIR`). */
export const libraryDir = ({ libraryDir }: Pick<Services, 'libraryDir'>, tenantId: string): string =>
  join(libraryDir, tenantId)

/** The WAV file that callers are played. `fileHash`: SHA-256 of its content, hex. */
export const recordingFile = (services: Pick<Services, 'libraryDir'>, tenantId: string, fileHash: string): string =>
  join(libraryDir(services, tenantId), `${fileHash}.wav`)

/**
 * Writes under a temporary name in the tenant's folder, to the disk, and returns the path. Throws AppError `too_large` past
 * `maxBytes`, `unavailable` when the disk is full; nothing stays then.
 */
export async function writeTemporary(
  services: Pick<Services, 'libraryDir'>,
  tenantId: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): Promise<string> {
  const folder = libraryDir(services, tenantId)
  await mkdir(folder, { recursive: true })
  const file = join(folder, `.${randomUUID()}.tmp`)
  const handle = await open(file, 'wx')
  try {
    let bytes = 0
    for await (const piece of content) {
      bytes += piece.byteLength
      if (bytes > maxBytes) throw tooLarge(maxBytes)
      await handle.writeFile(piece)
    }
    await handle.sync()
  } catch (error) {
    await removeTemporary(file)
    throw isDiskFull(error)
      ? new AppError('unavailable', 'The disk of the server is full.', [], { cause: error })
      : error
  } finally {
    await handle.close()
  }
  return file
}

export const removeTemporary = (file: string): Promise<void> => rm(file, { force: true })

/** A refusal that names the limit. */
export const tooLarge = (maxBytes: number) =>
  new AppError('too_large', `The file is larger than ${maxBytes / 1_000_000} MB.`)

const isDiskFull = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
