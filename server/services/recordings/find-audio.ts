import { stat } from 'node:fs/promises'
import type { Access } from '../../access.ts'
import { NotFound } from '../../errors.ts'
import type { Services } from '../services.ts'
import { findRecording } from './find-recording.ts'
import { recordingFile } from './library-files.ts'

/** `hash` changes with the sound. */
export type RecordingAudio = { file: string; sizeBytes: number; hash: string }

/** The WAV file that callers hear. Throws NotFound. */
export async function findRecordingAudio(
  services: Pick<Services, 'db' | 'libraryDir'>,
  access: Access,
  { name }: { name: string },
): Promise<RecordingAudio> {
  const { tenantId, fileHash } = await findRecording(services.db, access, name)
  const file = recordingFile(services, tenantId, fileHash)
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) throw new NotFound('The sound of this recording is missing on the server. Upload it again.')
  return { file, sizeBytes: found.size, hash: fileHash }
}
