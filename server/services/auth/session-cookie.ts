/**
 * One name with and without TLS, so that whoever reads the cookie need not know how the browser came here. The
 * `Secure` attribute follows the request.
 */
export const sessionCookieName = 'ominis.session'

/** How long a session lasts, in seconds; asking /api/auth/session starts it anew. */
export const sessionMaxAgeSec = 12 * 60 * 60

/** The session token of a `Cookie` header, or null. next-auth splits a long one into `name.0`, `name.1`, … */
export function sessionTokenOf(cookieHeader: string | null | undefined): string | null {
  if (!cookieHeader) return null
  const parts: [index: number, value: string][] = []
  for (const pair of cookieHeader.split(';')) {
    const equals = pair.indexOf('=')
    const name = pair.slice(0, equals).trim()
    const value = pair.slice(equals + 1).trim()
    if (name === sessionCookieName) return value || null
    if (name.startsWith(`${sessionCookieName}.`)) parts.push([Number(name.slice(sessionCookieName.length + 1)), value])
  }
  if (parts.length === 0) return null
  return parts
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value)
    .join('')
}
