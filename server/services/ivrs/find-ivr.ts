import { ivrNameSchema } from 'ivr-runtime/domain/flow/ivr-name'
import type { Ivr } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import type { DbOrTransaction } from '../../db.ts'
import { NotFound } from '../../errors.ts'

/** The IVR called `name` of the tenant who asks. Throws NotFound, also for other tenants' IVRs. */
export async function findIvr(db: DbOrTransaction, access: Access, name: string): Promise<Ivr> {
  // A name that no IVR can have need not be looked for, and may hold what PostgreSQL refuses.
  if (!ivrNameSchema.safeParse(name).success) throw noSuchIvr(name)
  const ivr = await db.ivr.findUnique({ where: { tenantId_name: { tenantId: access.tenantId, name } } })
  if (!ivr) throw noSuchIvr(name)
  return ivr
}

export const noSuchIvr = (name: string): NotFound => new NotFound(`There is no IVR called ${JSON.stringify(name)}.`)
