import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Access } from '../../access.ts'
import { NotFound } from '../../errors.ts'
import { findIvr } from '../ivrs/find-ivr.ts'
import type { Services } from '../services.ts'
import { audioDirs, isHash } from './audio-dirs.ts'

export type AudioFile = { file: string; sizeBytes: number }

/** The WAV file of a prompt, preview or answer spoken in a call of this IVR, and of no other. Throws NotFound. */
export async function findAudio(
  services: Services,
  access: Access,
  { name, hash }: { name: string; hash: string },
): Promise<AudioFile> {
  const { id } = await findIvr(services.db, access, name)
  // The hash becomes part of a path: nothing but a hash may.
  const folders = isHash(hash) ? audioDirs(services.audioDir, id) : []
  for (const folder of folders) {
    const file = join(folder, `${hash}.wav`)
    const found = await stat(file).catch(() => null)
    if (found?.isFile()) return { file, sizeBytes: found.size }
  }
  throw new NotFound('There is no such audio; what was cleared is made again when it is next played.')
}
