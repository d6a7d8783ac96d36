import { z } from 'zod'
import type { Prisma } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import { NotFound } from '../../errors.ts'
import type { Services } from '../services.ts'

/** A message of the tenant, with the columns asked for. Throws NotFound, also for what cannot be an id. */
export async function findVoicemail<const S extends Prisma.VoicemailSelect>(
  { db }: Pick<Services, 'db'>,
  access: Access,
  id: string,
  select: S,
): Promise<Prisma.VoicemailGetPayload<{ select: S }>> {
  const row = z.guid().safeParse(id).success
    ? await db.voicemail.findFirst({ where: { id, tenantId: access.tenantId }, select })
    : null
  if (!row) throw noSuchMessage()
  return row as Prisma.VoicemailGetPayload<{ select: S }>
}

export const noSuchMessage = () => new NotFound('There is no such message; it may have been deleted.')
