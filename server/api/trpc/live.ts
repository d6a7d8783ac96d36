import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { applyWSSHandler } from '@trpc/server/adapters/ws'
import { WebSocketServer } from 'ws'
import { AppError } from '../../errors.ts'
import { authenticateSession } from '../../services/auth/authenticate-session.ts'
import type { SessionAccess } from '../../services/auth/session-access.ts'
import type { Services } from '../../services/services.ts'
import { isSameOrigin } from '../same-origin.ts'
import type { Context } from './init.ts'
import { LiveSocket } from './live-socket.ts'
import { appRouter } from './root.ts'
import { Watches } from './watches.ts'

/** Where pages keep their one connection for everything that they watch. */
export const livePath = '/api/live'

/** Proxies close what says nothing for a minute; a page that was closed without a word is noticed. */
const keepAlive = { enabled: true, pingMs: 5_000, pongWaitMs: 15_000 }
const lookAgainMs = 10_000
/** A subscription's input is a few names. */
const maxMessageBytes = 64 * 1024
/** Of one person; each is a tab, and browsers open no more. */
export const maxConnections = 255
/** Of the range that applications may use: sign in again, or come back with what is permitted now. */
const accessChanged = 4401

export type Live = {
  /** Answers an upgrade request to `livePath`; from our own pages, for whoever is signed in. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>
  /** Ends all connections; pages come back to whoever listens next. */
  close(): Promise<void>
}

/** The tRPC API over WebSockets: all subscriptions of a page share one connection (docs/adr/0017-one-live-connection.md). */
export function openLive(services: Services): Live {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    WebSocket: LiveSocket,
    // One message after the other: of two at once, the end of a subscription would come before it has begun.
    allowSynchronousEvents: false,
  })
  const accessOf = new WeakMap<IncomingMessage, SessionAccess>()
  const openBy = new Map<string, number>()
  const count = (userId: string, by: 1 | -1) => {
    const left = (openBy.get(userId) ?? 0) + by
    if (left > 0) openBy.set(userId, left)
    else openBy.delete(userId)
  }
  applyWSSHandler({
    wss: server,
    router: appRouter,
    keepAlive,
    createContext: ({ req }): Context => ({ services, access: accessOf.get(req) ?? null, watches: new Watches() }),
    onError({ error, path }) {
      // Without a path it is what the other side sent.
      if (path === undefined || error.code !== 'INTERNAL_SERVER_ERROR' || error.cause instanceof AppError) return
      services.logger.error({ err: error.cause ?? error, path }, 'a subscription failed')
    },
  })
  return {
    async upgrade(request, socket, head) {
      // A connection that breaks off while it is being looked at.
      socket.on('error', () => socket.destroy())
      // tRPC makes an address of it.
      if (!URL.canParse(request.url ?? '', `http://${request.headers.host}`)) return refuse(socket, '400 Bad Request')
      if (!isSameOrigin(headersOf(request))) return refuse(socket, '403 Forbidden')
      const { cookie } = request.headers
      const access = await authenticateSession(services, cookie).catch(() => undefined)
      if (!access) return refuse(socket, access === null ? '401 Unauthorized' : '503 Service Unavailable')
      const { userId } = access
      if ((openBy.get(userId) ?? 0) >= maxConnections) return refuse(socket, '429 Too Many Requests')
      accessOf.set(request, access)
      server.handleUpgrade(request, socket, head, (connection) => {
        count(userId, 1)
        connection.on('close', () => count(userId, -1))
        endWithAccess(services, connection, cookie, access)
        server.emit('connection', connection, request)
      })
    },
    close() {
      for (const connection of server.clients) connection.close(1001)
      return new Promise((done) => server.close(() => done()))
    },
  }
}

function refuse(socket: Duplex, status: string): void {
  // Whoever is refused may never close its own side.
  socket.once('finish', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** Somebody who was removed, or whose role is another now, loses what they watch. */
function endWithAccess(services: Services, connection: LiveSocket, cookie: string | undefined, access: SessionAccess) {
  const timer = setInterval(async () => {
    // While the database is away nobody can tell: they keep it until it is back.
    const now = await authenticateSession(services, cookie).catch(() => access)
    if (now?.role !== access.role) connection.close(accessChanged)
  }, lookAgainMs)
  connection.on('close', () => clearInterval(timer))
}

function headersOf({ headers }: IncomingMessage): Headers {
  const given = Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  return new Headers(given as [string, string][])
}
