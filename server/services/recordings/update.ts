import type { Access } from '../../access.ts'
import { Conflict } from '../../errors.ts'
import { isUniqueViolation } from '../database-error.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { changeLibrary } from './change-library.ts'
import { nameTaken } from './create.ts'
import { findRecording } from './find-recording.ts'
import { type RecordingChanges, recordingChangesSchema } from './recording-fields.ts'
import { readUses, usesInWords } from './recording-uses.ts'
import { type RecordingView, toRecordingView } from './recording-view.ts'

/**
 * Changes the fields given. A recording that is played somewhere keeps its name: published versions never change, so they
 * would go on asking for the old one. Throws NotFound, Invalid, Conflict.
 */
export async function updateRecording(
  services: Services,
  access: Access,
  { name, changes }: { name: string; changes: RecordingChanges },
): Promise<RecordingView> {
  const { name: newName = name, description } = parseInput(recordingChangesSchema, changes)
  const { tenantId } = access
  await findRecording(services.db, access, name)
  try {
    return await changeLibrary(services, tenantId, async (tx) => {
      const { id } = await findRecording(tx, access, name)
      const usesOf = await readUses(tx, tenantId)
      if (newName !== name && usesOf(name).length > 0) {
        const message = `${name} keeps its name while it is played: ${usesInWords(usesOf(name))}.`
        throw new Conflict(message, [{ path: 'name', message: 'is in use' }])
      }
      const data = { name: newName, ...(description === undefined ? {} : { description: description || null }) }
      return toRecordingView(await tx.recording.update({ where: { id }, data }), usesOf)
    })
  } catch (error) {
    throw isUniqueViolation(error) ? nameTaken(newName) : error
  }
}
