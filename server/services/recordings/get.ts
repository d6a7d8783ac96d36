import type { Access } from '../../access.ts'
import type { Services } from '../services.ts'
import { findRecording } from './find-recording.ts'
import { readUses } from './recording-uses.ts'
import { type RecordingView, toRecordingView } from './recording-view.ts'

/** One recording of the library. Throws NotFound. */
export async function getRecording(
  { db }: Pick<Services, 'db'>,
  access: Access,
  { name }: { name: string },
): Promise<RecordingView> {
  return toRecordingView(await findRecording(db, access, name), await readUses(db, access.tenantId))
}
