import type { AuthOptions, CookieOption } from 'next-auth'
import type { CredentialsConfig } from 'next-auth/providers/credentials'
import { AppError } from '../errors.ts'
import { sessionCookieName, sessionMaxAgeSec } from '../services/auth/session-cookie.ts'
import { sessionSecret } from '../services/auth/session-secret.ts'
import { type SignedIn, verifyCredentials } from '../services/auth/verify-credentials.ts'
import type { Services } from '../services/services.ts'

/**
 * next-auth with e-mail and password and sessions in an encrypted cookie. `secure`: the browser came over TLS.
 * A refusal reaches the sign-in page as `error`: `CredentialsSignin` for a wrong address or password, else a sentence.
 */
export function authOptions(services: Services, { secure }: { secure: boolean }): AuthOptions {
  const cookie = (name: string): CookieOption => ({
    name,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  })
  return {
    secret: sessionSecret(services),
    useSecureCookies: secure,
    cookies: {
      sessionToken: cookie(sessionCookieName),
      callbackUrl: cookie('ominis.callback-url'),
      csrfToken: cookie('ominis.csrf'),
    },
    session: { strategy: 'jwt', maxAge: sessionMaxAgeSec },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    providers: [passwordProvider(services)],
    callbacks: {
      jwt: ({ token, user }) => (user ? { ...token, ...claimsOf(user) } : token),
      session: ({ session, token }) => ({ ...session, userId: token.userId, tenantId: token.tenantId }),
    },
    logger: {
      error: (code, metadata) => services.logger.error({ code, err: errorOf(metadata) }, 'sign-in failed'),
      warn: (code) => services.logger.warn({ code }, 'sign-in is not set up well'),
      debug: () => undefined,
    },
  }
}

function passwordProvider(services: Services): CredentialsConfig {
  return {
    id: 'credentials',
    type: 'credentials',
    name: 'E-mail and password',
    credentials: { email: { type: 'email' }, password: { type: 'password' } },
    async authorize(credentials, request) {
      const { email, password } = credentials ?? { email: '', password: '' }
      if (typeof email !== 'string' || typeof password !== 'string') return null
      try {
        const person = await verifyCredentials(services, { email, password, address: addressOf(request.headers) })
        return { id: person.userId, ...person }
      } catch (error) {
        if (error instanceof AppError && error.code === 'unauthorized') return null
        if (error instanceof AppError) throw error
        services.logger.error({ err: error }, 'sign-in failed')
        throw new Error('Signing in does not work at the moment. Try again in a minute.')
      }
    },
  }
}

/** The nearest proxy appends the address that it saw to `X-Forwarded-For`; what stands before may be made up. */
function addressOf(headers: Record<string, unknown> | undefined): string {
  return (
    String(headers?.['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim() ?? ''
  )
}

function claimsOf(user: object): Pick<SignedIn, 'userId' | 'tenantId'> {
  const { userId, tenantId } = user as SignedIn
  return { userId, tenantId }
}

const errorOf = (metadata: object): unknown => (metadata instanceof Error ? metadata : undefined)
