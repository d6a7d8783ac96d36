import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { AppError } from '../../errors.ts'
import { authenticateSession } from '../../services/auth/authenticate-session.ts'
import type { Services } from '../../services/services.ts'
import { withBodyRead } from '../read-body.ts'
import { isSameOrigin } from '../same-origin.ts'
import { toTrpcError } from './app-error-to-trpc.ts'
import type { Context } from './init.ts'
import { appRouter } from './root.ts'

/** A draft of two thousand menus fits. */
const maxBodyBytes = 16 * 1024 * 1024
/** Of those who are not signed in. */
const maxStrangerBytes = 64 * 1024

/** Answers a request to `/api/trpc/…`. Changes are taken from our own pages only. */
export async function handleTrpcRequest(services: Services, request: Request): Promise<Response> {
  if (request.method !== 'GET' && !isSameOrigin(request.headers)) {
    return new Response('This request comes from another site.', { status: 403 })
  }
  const context = contextOf(services, request)
  const signedIn = await context.then(
    ({ access }) => access !== null,
    () => false,
  )
  const whole = await withBodyRead(request, signedIn ? maxBodyBytes : maxStrangerBytes)
  if (!whole) return new Response('The request is too large.', { status: 413 })
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: whole,
    router: appRouter,
    createContext: () => context,
    onError({ error, path }) {
      if (error.code !== 'INTERNAL_SERVER_ERROR' || error.cause instanceof AppError) return
      services.logger.error({ err: error.cause ?? error, path }, 'a procedure failed')
    },
  })
}

async function contextOf(services: Services, request: Request): Promise<Context> {
  try {
    return { services, access: await authenticateSession(services, request.headers.get('cookie')) }
  } catch (error) {
    throw toTrpcError(error)
  }
}
