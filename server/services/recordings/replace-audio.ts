import { utimes } from 'node:fs/promises'
import type { Access } from '../../access.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { changeLibrary } from './change-library.ts'
import { findRecording } from './find-recording.ts'
import { keepUpload, soundColumns } from './keep-upload.ts'
import { recordingFile, removeTemporary } from './library-files.ts'
import { replacedAudioSchema } from './recording-fields.ts'
import { readUses } from './recording-uses.ts'
import { type RecordingView, toRecordingView } from './recording-view.ts'
import { takeUpload, type Upload } from './take-upload.ts'

/**
 * Other sound under the same name: callers hear it from the next time on that it is played. Throws NotFound, Invalid,
 * AppError `too_large`, TooManyRequests.
 */
export async function replaceRecordingAudio(
  services: Services,
  access: Access,
  { name, upload, ...input }: { name: string; sourceName?: string | undefined; upload: Upload },
): Promise<RecordingView> {
  const { sourceName } = parseInput(replacedAudioSchema, input)
  const { tenantId } = access
  await findRecording(services.db, access, name)
  const taken = await takeUpload(services, tenantId, upload)
  try {
    return await changeLibrary(services, tenantId, async (tx) => {
      const before = await findRecording(tx, access, name)
      const row = await tx.recording.update({
        where: { id: before.id },
        data: { ...soundColumns(taken), sourceName: sourceName || name },
      })
      await forget(services, tenantId, before.fileHash)
      await keepUpload(services, tenantId, taken)
      return toRecordingView(row, await readUses(tx, tenantId))
    })
  } finally {
    await removeTemporary(taken.temporary)
  }
}

/** From now on the file has an hour, unless a row names it. */
export async function forget(services: Services, tenantId: string, fileHash: string): Promise<void> {
  const now = new Date()
  await utimes(recordingFile(services, tenantId, fileHash), now, now).catch(() => undefined)
}
