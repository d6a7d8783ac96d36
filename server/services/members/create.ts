import type { Access, Role } from '../../access.ts'
import { Conflict } from '../../errors.ts'
import { hashPassword } from '../auth/password-hash.ts'
import { isUniqueViolation } from '../database-error.ts'
import type { Services } from '../services.ts'
import { type MemberView, toMemberView } from './member-view.ts'

export type NewMember = { email: string; name: string; password: string; role: Role }

/**
 * A new person of the tenant, who can sign in from now on. An e-mail address belongs to one account of the whole
 * installation. Throws Conflict when it is taken.
 */
export async function createMember(
  services: Pick<Services, 'db'>,
  access: Access,
  { email, name, password, role }: NewMember,
): Promise<MemberView> {
  const passwordHash = await hashPassword(password)
  const user = { email: email.trim().toLowerCase(), name: name.trim(), passwordHash }
  try {
    const row = await services.db.membership.create({
      data: { role, tenant: { connect: { id: access.tenantId } }, user: { create: user } },
      include: { user: true },
    })
    return toMemberView(row)
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new Conflict('This e-mail address already has an account.', [
      { path: 'email', message: 'already has an account' },
    ])
  }
}
