import type { Access } from '../../access.ts'
import { NotFound } from '../../errors.ts'
import type { Services } from '../services.ts'

/** The row of a test call of the tenant. Throws NotFound. */
export async function findTestCall({ db }: Pick<Services, 'db'>, access: Access, id: string) {
  const row = await db.testCall.findFirst({
    where: { id, tenantId: access.tenantId },
    select: { id: true, state: true },
  })
  if (!row) throw new NotFound('There is no such test call.')
  return row
}
