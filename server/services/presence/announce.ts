import { z } from 'zod'
import { notify } from '../../events.ts'
import type { SessionAccess } from '../auth/session-access.ts'
import { findIvr } from '../ivrs/find-ivr.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'

export const sessionSchema = z.string().regex(/^[a-z0-9]{8,40}$/, 'must be 8 to 40 letters and digits')
const presenceSchema = z.strictObject({
  session: sessionSchema,
  nodeId: z.string().max(130, 'must be at most 130 characters').nullable(),
})

type Announcement = { name: string; session: string; nodeId: string | null; here?: boolean }

/**
 * Tells the other pages of an IVR that this one is here, by the person's name and nothing more. Nothing is stored:
 * whoever is not heard of for a while is gone. Throws NotFound, Invalid.
 */
export async function announcePresence(
  { db }: Pick<Services, 'db'>,
  { tenantId, ...access }: SessionAccess,
  { name, here = true, ...input }: Announcement,
): Promise<void> {
  const { session, nodeId } = parseInput(presenceSchema, input)
  const { id: ivrId } = await findIvr(db, { tenantId, ...access }, name)
  const { userId: personId, name: personName } = access
  await notify(db, 'presence', { tenantId, ivrId, session, personId, name: personName, nodeId, here })
}
