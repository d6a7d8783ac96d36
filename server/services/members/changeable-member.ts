import type { Role } from '../../access.ts'
import type { DbOrTransaction } from '../../db.ts'
import { Conflict, NotFound } from '../../errors.ts'

/**
 * Throws NotFound when the tenant has no such member, Conflict when it would be left without an admin by giving this
 * member `nextRole` (null: removal). Call it within a transaction: two admins who remove each other at the same moment
 * wait for one another at the tenant's row.
 */
export async function changeableMember(
  db: DbOrTransaction,
  tenantId: string,
  userId: string,
  nextRole: Role | null,
): Promise<void> {
  await db.$queryRaw`SELECT id FROM tenants WHERE id = ${tenantId}::uuid FOR NO KEY UPDATE`
  const member = await db.membership.findUnique({ where: { userId_tenantId: { userId, tenantId } } })
  if (!member) throw new NotFound('There is no such member.')
  if (member.role !== 'admin' || nextRole === 'admin') return
  const admins = await db.membership.count({ where: { tenantId, role: 'admin' } })
  if (admins === 1) throw new Conflict('This is the last admin. Make somebody else an admin first.')
}
