import { rename } from 'node:fs/promises'
import type { Services } from '../services.ts'
import { recordingFile } from './library-files.ts'
import type { TakenUpload } from './take-upload.ts'

/** Gives the file its own name. What is there by that name already has the same content. */
export const keepUpload = (services: Services, tenantId: string, { temporary, sha256 }: TakenUpload): Promise<void> =>
  rename(temporary, recordingFile(services, tenantId, sha256))

/** The columns that tell of the sound. */
export const soundColumns = (taken: TakenUpload) => ({
  sourceFormat: taken.sourceFormat,
  fileHash: taken.sha256,
  fileSizeBytes: taken.fileSizeBytes,
  durationMs: taken.durationMs,
  sourceLufs: taken.sourceLufs,
  lufs: taken.lufs,
  peaks: taken.peaks,
})
