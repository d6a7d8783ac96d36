import type { Recording } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import type { DbOrTransaction } from '../../db.ts'
import { NotFound } from '../../errors.ts'
import { textIssue } from '../storable.ts'

/** A recording of the tenant, by its name. Throws NotFound. */
export async function findRecording(db: DbOrTransaction, access: Access, name: string): Promise<Recording> {
  const { tenantId } = access
  const found = textIssue(name) ? null : await db.recording.findUnique({ where: { tenantId_name: { tenantId, name } } })
  if (!found) throw new NotFound('There is no recording of this name.')
  return found
}
