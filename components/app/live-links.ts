import { createWSClient, retryLink, type TRPCLink, wsLink } from '@trpc/client'
import superjson from 'superjson'
import type { AppRouter } from '../../server/api/trpc/root.ts'

const firstDelayMs = 500
const maxDelayMs = 5_000
const retryDelayMs = (attempt: number) => Math.min(firstDelayMs * 2 ** attempt, maxDelayMs)

/** Of the server, which may be better in a moment. */
const passing: readonly unknown[] = ['INTERNAL_SERVER_ERROR', 'BAD_GATEWAY', 'SERVICE_UNAVAILABLE', 'GATEWAY_TIMEOUT']

/**
 * Every subscription of a page over one connection, made when the first begins: browsers keep six HTTP connections to
 * a host for all tabs together, and each event stream would hold one.
 */
export function liveLinks(): TRPCLink<AppRouter>[] {
  const client = createWSClient({
    url: () => `${window.location.origin.replace(/^http/, 'ws')}/api/live`,
    lazy: { enabled: true, closeMs: 10_000 },
    keepAlive: { enabled: true, intervalMs: 5_000, pongTimeoutMs: 10_000 },
    retryDelayMs,
  })
  return [
    retryLink({ retry: ({ error }) => passing.includes(error.data?.code), retryDelayMs }),
    wsLink({ client, transformer: superjson }),
  ]
}
