import type { IncomingMessage } from 'node:http'
import { pathOf } from './path-of.ts'

/**
 * Whether a request changes to another protocol: to WebSockets, at `livePath` only. Anything else is answered as if it
 * had not offered that; some clients offer HTTP/2 (`h2c`) with every request. In development Next has a connection of its own.
 */
export const takesUpgrade =
  (livePath: string, { dev }: { dev: boolean }) =>
  (request: IncomingMessage): boolean =>
    request.headers.upgrade?.toLowerCase() === 'websocket' && (dev || pathOf(request) === livePath)
