import type { Role } from '../../access.ts'

/** A person of the tenant. */
export type MemberView = { userId: string; email: string; name: string; role: Role; createdAt: Date }

type Row = { role: Role; createdAt: Date; user: { id: string; email: string; name: string } }

export function toMemberView({ role, createdAt, user }: Row): MemberView {
  return { userId: user.id, email: user.email, name: user.name, role, createdAt }
}
