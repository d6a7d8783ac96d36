import { z } from 'zod'
import { Prisma } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import { NotFound } from '../../errors.ts'
import type { Services } from '../services.ts'
import type { CallView } from './call-view.ts'
import { callsWhere } from './calls-where.ts'
import { readCalls } from './read-calls.ts'

/** A call of the tenant, with nothing hidden. Throws NotFound, also for what cannot be an id. */
export async function findCall({ db }: Pick<Services, 'db'>, access: Access, id: string): Promise<CallView> {
  const known = z.guid().safeParse(id).success
  const [call] = known ? await readCalls(db, Prisma.sql`${callsWhere(access, {})} AND c.id = ${id}::uuid`, 1) : []
  if (!call) throw new NotFound('There is no such call.')
  return call
}
