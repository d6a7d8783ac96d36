import type { Access } from '../../access.ts'
import type { Services } from '../services.ts'
import { type MemberView, toMemberView } from './member-view.ts'

/** The people of the tenant, by e-mail address. */
export async function listMembers(
  services: Pick<Services, 'db'>,
  access: Access,
): Promise<{ members: MemberView[]; total: number }> {
  const rows = await services.db.membership.findMany({
    where: { tenantId: access.tenantId },
    include: { user: true },
    orderBy: { user: { email: 'asc' } },
  })
  return { members: rows.map(toMemberView), total: rows.length }
}
