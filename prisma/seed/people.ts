import type { Role } from '../../server/access.ts'
import type { Db } from '../../server/db.ts'
import { hashPassword } from '../../server/services/auth/password-hash.ts'
import type { SeedOptions } from './seed.ts'

export type Person = { name: string; email: string; password: string }

/** One person per role. A person who is there already keeps name, role and, unless one was asked for, the password. */
export async function seedPeople(db: Db, tenantId: string, options: SeedOptions): Promise<(Person & { role: Role })[]> {
  const { adminEmail, adminPassword, adminPasswordGiven, demoPassword: password } = options
  const demo = [
    { role: 'supervisor', name: 'Sam Supervisor', email: 'supervisor@example.com', password },
    { role: 'agent', name: 'Alex Agent', email: 'agent@example.com', password },
    { role: 'viewer', name: 'Vera Viewer', email: 'viewer@example.com', password },
  ] as const
  const admin = { role: 'admin', name: 'Ada Admin', email: adminEmail, password: adminPassword } as const
  const people = [admin, ...demo.filter(({ email }) => email !== adminEmail)]
  await Promise.all(
    people.map((person) => ensurePerson(db, tenantId, person, person.role === 'admin' && adminPasswordGiven)),
  )
  return people
}

async function ensurePerson(
  db: Db,
  tenantId: string,
  { role, name, email, password }: Person & { role: Role },
  replacePassword: boolean,
): Promise<void> {
  const found = await db.user.findUnique({ where: { email }, select: { id: true } })
  if (!found) {
    const passwordHash = await hashPassword(password)
    await db.user.create({ data: { email, name, passwordHash, memberships: { create: { tenantId, role } } } })
  } else if (replacePassword) {
    await db.user.update({ where: { email }, data: { passwordHash: await hashPassword(password) } })
  }
}
