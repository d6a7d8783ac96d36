import { authOptions } from '../api/auth-options.ts'
import { withBodyRead } from '../api/read-body.ts'
import { handleTrpcRequest } from '../api/trpc/handle-request.ts'
import { createCallerFactory } from '../api/trpc/init.ts'
import { appRouter } from '../api/trpc/root.ts'
import { authenticateSession } from '../services/auth/authenticate-session.ts'
import type { Services } from '../services/services.ts'
import { shareWeb } from './shared-web.ts'

/** next-auth itself reads any length, before it knows who asks. */
const maxAuthBodyBytes = 65_536

const createCaller = createCallerFactory(appRouter)

/** Lets Next's pages and route handlers use these services. To be called before Next answers its first request. */
export function shareServices(services: Services): void {
  shareWeb({
    branding: services.branding,
    trpc: (request) => handleTrpcRequest(services, request),
    authRequest: (request) => withBodyRead(request, maxAuthBodyBytes),
    authOptions: (options) => authOptions(services, options),
    async session(cookieHeader) {
      const access = await authenticateSession(services, cookieHeader)
      return access && createCaller({ services, access }).session.me()
    },
  })
}
