/**
 * Whether a request may change something: it comes from one of our own pages, or not from a browser at all. The
 * session cookie is `SameSite=Lax` already; this also keeps out pages of another port or subdomain of the same site.
 */
export function isSameOrigin(headers: Headers): boolean {
  const fetchSite = headers.get('sec-fetch-site')
  if (fetchSite !== null && fetchSite !== 'same-origin' && fetchSite !== 'none') return false
  const origin = headers.get('origin')
  if (origin === null) return true
  const hosts = [headers.get('host'), headers.get('x-forwarded-host')?.split(',')[0]?.trim()]
  return URL.canParse(origin) && hosts.includes(new URL(origin).host)
}
