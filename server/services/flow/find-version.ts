import type { Ivr, IvrFlowVersion } from '../../../prisma/generated/client.ts'
import type { DbOrTransaction } from '../../db.ts'
import { NotFound } from '../../errors.ts'

const largest = 2 ** 31 - 1

/** A published version of an IVR. Throws NotFound. */
export async function findVersion(db: DbOrTransaction, ivr: Ivr, version: number): Promise<IvrFlowVersion> {
  const possible = Number.isInteger(version) && version > 0 && version <= largest
  const found = possible
    ? await db.ivrFlowVersion.findUnique({ where: { ivrId_version: { ivrId: ivr.id, version } } })
    : null
  if (!found) throw new NotFound(`The IVR "${ivr.name}" has no version ${version}.`)
  return found
}
