import type { Role } from '../../access.ts'
import { Conflict } from '../../errors.ts'
import { forgetMembership } from '../auth/authenticate-session.ts'
import type { SessionAccess } from '../auth/session-access.ts'
import type { Services } from '../services.ts'
import { changeableMember } from './changeable-member.ts'
import { type MemberView, toMemberView } from './member-view.ts'

/** Gives a member another role. Throws NotFound, or Conflict for oneself and for the last admin. */
export async function updateMemberRole(
  services: Pick<Services, 'db'>,
  access: SessionAccess,
  { userId, role }: { userId: string; role: Role },
): Promise<MemberView> {
  if (userId === access.userId) throw new Conflict('You cannot change your own role. Ask another admin to do it.')
  const { tenantId } = access
  const member = await services.db.$transaction(async (db) => {
    await changeableMember(db, tenantId, userId, role)
    const row = await db.membership.update({
      where: { userId_tenantId: { userId, tenantId } },
      data: { role },
      include: { user: true },
    })
    return toMemberView(row)
  })
  forgetMembership(services.db, { userId, tenantId })
  return member
}
