import { TooManyRequests, Unauthorized } from '../../errors.ts'
import type { Services } from '../services.ts'
import { textIssue } from '../storable.ts'
import { unmatchableHash, verifyPassword } from './password-hash.ts'
import { SignInThrottle } from './sign-in-throttle.ts'

export type Credentials = { email: string; password: string /** Where the request came from. */; address: string }
export type SignedIn = { userId: string; tenantId: string; email: string; name: string }

const maxPasswordLength = 1024
const throttles = new WeakMap<Services['db'], SignInThrottle>()

/**
 * The person behind an e-mail address and a password, in the tenant that person joined first.
 * Throws Unauthorized, after the same time whether the address is known or not, or TooManyRequests.
 */
export async function verifyCredentials(
  services: Pick<Services, 'db'>,
  { email: typedEmail, password, address }: Credentials,
): Promise<SignedIn> {
  const throttle = throttleOf(services.db)
  const email = typedEmail.trim().toLowerCase().slice(0, 254)
  const waitMs = throttle.waitMs(email, address)
  if (waitMs > 0) {
    const minutes = Math.ceil(waitMs / 60_000)
    throw new TooManyRequests(`Too many attempts to sign in. Try again in ${minutes} min.`, Math.ceil(waitMs / 1_000))
  }
  throttle.attempt(email, address)
  // What cannot be stored is nobody's address, and PostgreSQL would not even look for it.
  const user = textIssue(email)
    ? null
    : await services.db.user.findUnique({
        where: { email },
        include: { memberships: { orderBy: { createdAt: 'asc' }, take: 1 } },
      })
  const hash = user?.passwordHash ?? unmatchableHash
  const matches = await verifyPassword(password.slice(0, maxPasswordLength), hash).catch((error: unknown) => {
    if (error instanceof TooManyRequests) throttle.withdraw(email, address)
    throw error
  })
  const membership = user?.memberships[0]
  if (!user || !matches || !membership) throw new Unauthorized('The e-mail address or the password is wrong.')
  throttle.succeeded(email, address)
  return { userId: user.id, tenantId: membership.tenantId, email: user.email, name: user.name }
}

function throttleOf(db: Services['db']): SignInThrottle {
  const known = throttles.get(db)
  if (known) return known
  const made = new SignInThrottle()
  throttles.set(db, made)
  return made
}
