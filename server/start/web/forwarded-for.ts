import type { IncomingMessage } from 'node:http'

/**
 * Makes the last entry of `X-Forwarded-For` one that nobody can make up: a proxy on this machine is believed, everyone
 * else has the address that they came from appended.
 */
export function forwardedFor(request: IncomingMessage): void {
  const address = request.socket.remoteAddress ?? ''
  const given = request.headers['x-forwarded-for']
  const isLocal = /^(?:127\.|::1$|::ffff:127\.)/.test(address)
  if (given === undefined) request.headers['x-forwarded-for'] = address
  else if (!isLocal) request.headers['x-forwarded-for'] = `${given}, ${address}`
}
