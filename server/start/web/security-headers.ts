import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** For every answer: no sniffing, no framing, no address told to other sites. */
export function protectRest(response: ServerResponse): void {
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('X-Frame-Options', 'DENY')
  response.setHeader('Referrer-Policy', 'same-origin')
}

/**
 * Pages may run their own scripts only. Next reads the nonce from the request's header and puts it on the scripts it
 * renders. Styles are free, because the canvas places its nodes with style attributes.
 */
export function protectPage(request: IncomingMessage, response: ServerResponse, { dev }: { dev: boolean }): void {
  protectRest(response)
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), payment=()')
  const nonce = randomBytes(16).toString('base64')
  const scripts = dev ? "'self' 'unsafe-inline' 'unsafe-eval'" : `'self' 'nonce-${nonce}' 'strict-dynamic'`
  const policy = [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${dev ? ' ws: wss:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
  request.headers['content-security-policy'] = policy
  response.setHeader('Content-Security-Policy', policy)
}
