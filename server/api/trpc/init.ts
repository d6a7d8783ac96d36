import { initTRPC, TRPCError } from '@trpc/server'
import superjson from 'superjson'
import { authorize, type Permission } from '../../access.ts'
import { Unauthorized } from '../../errors.ts'
import type { SessionAccess } from '../../services/auth/session-access.ts'
import type { Services } from '../../services/services.ts'
import { describeError, toTrpcError } from './app-error-to-trpc.ts'
import type { Watches } from './watches.ts'

/**
 * 1. What every procedure gets: the services, and who asks (null: nobody is signed in). `watches`: it was asked over a
 * live connection.
 */
export type Context = { services: Services; access: SessionAccess | null; watches?: Watches }

/** 2. tRPC itself. Dates and such survive the way to the browser; errors carry `appCode` and `fieldErrors`. */
const t = initTRPC.context<Context>().create({
  transformer: superjson,
  isDev: false,
  errorFormatter({ shape, error }) {
    const { message, appCode, fieldErrors } = describeError(error)
    return { ...shape, message, data: { ...shape.data, appCode, fieldErrors } }
  },
  sse: {
    // A comment every few seconds keeps proxies from closing the stream and lets both ends notice a dead peer.
    ping: { enabled: true, intervalMs: 5_000 },
    client: { reconnectAfterInactivityMs: 15_000 },
  },
})

export const router = t.router
export const createCallerFactory = t.createCallerFactory

/** 3. Refusals of services become tRPC errors here, once. */
const refusing = t.procedure.use(async ({ next }) => {
  const result = await next()
  if (!result.ok) throw toTrpcError(result.error)
  return result
})

/** 4. A live connection carries subscriptions, and not without end; all else is a request, which is logged and limited. */
const procedure = refusing.use(async ({ ctx: { watches }, type, next }) => {
  if (!watches) return next()
  if (type !== 'subscription') {
    throw new TRPCError({
      code: 'METHOD_NOT_SUPPORTED',
      message: `Send a ${type} to /api/trpc, not over this connection.`,
    })
  }
  const release = watches.take()
  const result = await next()
  if (result.ok) return { ...result, data: until(release, result.data as AsyncIterable<unknown>) }
  release()
  return result
})

async function* until(end: () => void, values: AsyncIterable<unknown>) {
  try {
    yield* values
  } finally {
    end()
  }
}

/** 5. For whoever is signed in. */
export const signedInProcedure = procedure.use(({ ctx, next }) => {
  if (!ctx.access) throw new Unauthorized('You are not signed in, or your session has ended. Sign in again.')
  return next({ ctx: { ...ctx, access: ctx.access } })
})

/** 6. For whoever has a permission. Nearly every procedure starts here. */
export const permitted = (permission: Permission) =>
  signedInProcedure.use(({ ctx, next }) => {
    authorize(ctx.access, permission)
    return next()
  })
