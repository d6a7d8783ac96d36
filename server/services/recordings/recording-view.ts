import { libraryName, recordingNameSchema } from 'ivr-runtime/domain/flow/play-audio'
import type { Recording } from '../../../prisma/generated/client.ts'
import type { RecordingUse, UsesOf } from './recording-uses.ts'

/** A recording of the library, and where it is used. */
export type RecordingView = Omit<Recording, 'tenantId' | 'fileHash'> & {
  /** What `play_audio` takes. */
  target: string
  audioUrl: string
  usedBy: RecordingUse[]
}

export function toRecordingView({ tenantId: _, fileHash, ...recording }: Recording, usesOf: UsesOf): RecordingView {
  const { name } = recording
  return { ...recording, target: `library:${name}`, audioUrl: recordingAudioUrl(name, fileHash), usedBy: usesOf(name) }
}

/** Where what `play_audio` plays can be heard; null: it lies on the switch, or which one it is shows in the call only. */
export function playedAudioUrl(target: string): string | null {
  const name = recordingNameSchema.safeParse(libraryName(target))
  return name.success ? `/v1/recordings/${name.data}/audio` : null
}

/** Where a browser or an integrator gets the sound. The hash makes the address of other sound another one. */
export const recordingAudioUrl = (name: string, fileHash: string): string =>
  `/v1/recordings/${name}/audio?v=${fileHash.slice(0, 16)}`
