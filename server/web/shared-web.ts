import type { inferRouterOutputs } from '@trpc/server'
import type { AuthOptions } from 'next-auth'
import type { AppRouter } from '../api/trpc/root.ts'
import type { Services } from '../services/services.ts'

/** Who is signed in, as `session.me` tells it. */
export type PageSession = inferRouterOutputs<AppRouter>['session']['me']

/** What pages and route handlers within Next use of the process around them. */
export type Web = {
  branding: Services['branding']
  /** Answers a request to `/api/trpc/…`. */
  trpc(request: Request): Promise<Response>
  /** The same request with its body read; null when that is larger than signing in takes. */
  authRequest(request: Request): Promise<Request | null>
  /** `secure`: the browser came over TLS. */
  authOptions(options: { secure: boolean }): AuthOptions
  /** Who is signed in, by the request's `Cookie` header; null: nobody. */
  session(cookieHeader: string | null): Promise<PageSession | null>
}

const slot = Symbol.for('ominis.web')
type Holder = { [slot]?: Web }

/**
 * Next bundles its own copy of every module that it imports: classes would be different ones there, and caches twice.
 * So the process around it (server/main.ts) puts what Next needs on the global object, before the first request.
 */
export function shareWeb(web: Web): void {
  ;(globalThis as Holder)[slot] = web
}

/** Throws when Next runs without server/main.ts around it. */
export function sharedWeb(): Web {
  const web = (globalThis as Holder)[slot]
  if (!web) throw new Error('Pages are served by server/main.ts; `next start` alone has no database.')
  return web
}
