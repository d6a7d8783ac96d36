import type { Access } from '../../access.ts'
import { Conflict } from '../../errors.ts'
import { isUniqueViolation } from '../database-error.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { changeLibrary } from './change-library.ts'
import { keepUpload, soundColumns } from './keep-upload.ts'
import { removeTemporary } from './library-files.ts'
import { type NewRecording, newRecordingSchema } from './recording-fields.ts'
import { readUses } from './recording-uses.ts'
import { type RecordingView, toRecordingView } from './recording-view.ts'
import { takeUpload, type Upload } from './take-upload.ts'

/**
 * Adds a recording to the library: checked by what is in it, converted, levelled. Throws Invalid, Conflict when the name is
 * taken, AppError `too_large`, TooManyRequests.
 */
export async function createRecording(
  services: Services,
  access: Access,
  { upload, ...input }: NewRecording & { upload: Upload },
): Promise<RecordingView> {
  const { name, description, sourceName } = parseInput(newRecordingSchema, input)
  const { tenantId, actor } = access
  // Nobody should wait for a conversion to hear this.
  if ((await services.db.recording.count({ where: { tenantId, name } })) > 0) throw nameTaken(name)
  const taken = await takeUpload(services, tenantId, upload)
  try {
    return await changeLibrary(services, tenantId, async (tx) => {
      const row = await tx.recording.create({
        data: {
          ...soundColumns(taken),
          tenantId,
          name,
          description: description || null,
          sourceName: sourceName || name,
          createdBy: actor,
        },
      })
      await keepUpload(services, tenantId, taken)
      return toRecordingView(row, await readUses(tx, tenantId))
    })
  } catch (error) {
    throw isUniqueViolation(error) ? nameTaken(name) : error
  } finally {
    await removeTemporary(taken.temporary)
  }
}

/** A refusal: names are unique within a tenant. */
export const nameTaken = (name: string) =>
  new Conflict(`There is a recording called ${name} already. Choose another name, or replace its sound.`, [
    { path: 'name', message: 'is taken' },
  ])
