import type { Access } from '../../access.ts'
import { Conflict } from '../../errors.ts'
import type { Services } from '../services.ts'
import { changeLibrary } from './change-library.ts'
import { findRecording } from './find-recording.ts'
import { readUses, usesInWords } from './recording-uses.ts'
import { forget } from './replace-audio.ts'

/** Takes a recording out of the library. Throws NotFound, Conflict that says where it is still used. */
export async function deleteRecording(services: Services, access: Access, { name }: { name: string }): Promise<void> {
  const { tenantId } = access
  await findRecording(services.db, access, name)
  await changeLibrary(services, tenantId, async (tx) => {
    const { id, fileHash } = await findRecording(tx, access, name)
    const uses = (await readUses(tx, tenantId))(name)
    if (uses.length > 0) {
      throw new Conflict(`${name} is still played: ${usesInWords(uses)}. Let these play something else first.`)
    }
    await tx.recording.delete({ where: { id } })
    await forget(services, tenantId, fileHash)
  })
}
