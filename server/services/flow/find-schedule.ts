import { z } from 'zod'
import type { Ivr, IvrSchedule } from '../../../prisma/generated/client.ts'
import type { DbOrTransaction } from '../../db.ts'
import { NotFound } from '../../errors.ts'

/** A scheduled publication of an IVR. Throws NotFound. */
export async function findSchedule(db: DbOrTransaction, ivr: Ivr, id: string): Promise<IvrSchedule> {
  // What cannot be an id need not be looked for, and PostgreSQL would not even take it.
  const found = z.uuid().safeParse(id).success ? await db.ivrSchedule.findFirst({ where: { id, ivrId: ivr.id } }) : null
  if (!found) throw new NotFound(`The IVR "${ivr.name}" has no such scheduled publication.`)
  return found
}
