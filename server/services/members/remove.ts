import { Conflict } from '../../errors.ts'
import { forgetMembership } from '../auth/authenticate-session.ts'
import type { SessionAccess } from '../auth/session-access.ts'
import type { Services } from '../services.ts'
import { changeableMember } from './changeable-member.ts'

/**
 * Takes a person out of the tenant; an account that belongs to no tenant any more is deleted. Open sessions lose
 * access within seconds. Throws NotFound, or Conflict for oneself and for the last admin.
 */
export async function removeMember(
  services: Pick<Services, 'db'>,
  access: SessionAccess,
  { userId }: { userId: string },
): Promise<void> {
  if (userId === access.userId) throw new Conflict('You cannot remove yourself. Ask another admin to do it.')
  const { tenantId } = access
  await services.db.$transaction(async (db) => {
    await changeableMember(db, tenantId, userId, null)
    await db.membership.delete({ where: { userId_tenantId: { userId, tenantId } } })
    await db.user.deleteMany({ where: { id: userId, memberships: { none: {} } } })
  })
  forgetMembership(services.db, { userId, tenantId })
}
