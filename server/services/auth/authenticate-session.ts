import { rolePermissions } from '../../access.ts'
import type { Services } from '../services.ts'
import type { SessionAccess } from './session-access.ts'
import { sessionTokenOf } from './session-cookie.ts'
import { sessionSecret } from './session-secret.ts'
import { readSessionToken, type SessionClaims } from './session-token.ts'

const keptMs = 3_000
const maxKept = 2_000

type Kept = { access: Promise<SessionAccess | null>; until: number }

const memberships = new WeakMap<Services['db'], Map<string, Kept>>()

/**
 * What the person behind a `Cookie` header may do; null when nobody is signed in or the membership is gone. Role and
 * membership are read from the database, at most 3 s ago: somebody removed loses access while the session lasts.
 */
export async function authenticateSession(
  services: Pick<Services, 'db' | 'secrets'>,
  cookieHeader: string | null | undefined,
): Promise<SessionAccess | null> {
  const token = sessionTokenOf(cookieHeader)
  const claims = token ? await readSessionToken(token, sessionSecret(services)) : null
  return claims ? membershipOf(services.db, claims) : null
}

/** Makes this process read the membership anew at its next request. */
export function forgetMembership(db: Services['db'], { userId, tenantId }: SessionClaims): void {
  memberships.get(db)?.delete(`${userId} ${tenantId}`)
}

function membershipOf(db: Services['db'], claims: SessionClaims): Promise<SessionAccess | null> {
  const kept = memberships.get(db) ?? new Map<string, Kept>()
  memberships.set(db, kept)
  const key = `${claims.userId} ${claims.tenantId}`
  const known = kept.get(key)
  if (known && known.until > Date.now()) return known.access
  const access = look(db, claims)
  kept.delete(key)
  kept.set(key, { access, until: Date.now() + keptMs })
  access.catch(() => kept.delete(key))
  const [oldest] = kept.keys()
  if (kept.size > maxKept && oldest !== undefined) kept.delete(oldest)
  return access
}

async function look(db: Services['db'], { userId, tenantId }: SessionClaims): Promise<SessionAccess | null> {
  const membership = await db.membership.findUnique({
    where: { userId_tenantId: { userId, tenantId } },
    include: { user: { select: { email: true, name: true } } },
  })
  // Prisma reads relations with queries of their own: the person may be removed between them.
  if (!membership?.user) return null
  const { role, user } = membership
  return { tenantId, actor: user.email, permissions: rolePermissions[role], userId, role, ...user }
}
