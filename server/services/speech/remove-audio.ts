import { rm } from 'node:fs/promises'
import type { Services } from '../services.ts'
import { promptDir } from './audio-dirs.ts'

/** Deletes all audio of an IVR that is gone. Never throws: what stays is noted in the log. */
export async function removeAudio({ audioDir, logger }: Pick<Services, 'audioDir' | 'logger'>, ivrId: number) {
  await rm(promptDir(audioDir, ivrId), { recursive: true, force: true, maxRetries: 3 }).catch((error: unknown) =>
    logger.warn({ err: error, ivrId }, 'the audio of a deleted IVR stays on disk'),
  )
}
