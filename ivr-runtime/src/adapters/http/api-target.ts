import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** How a web service may be reached: `allowed` by name, wherever it is, or in `public` over HTTPS; null: not at all. */
export type Reach = 'allowed' | 'public' | null

/**
 * Whether an address may be called, as far as the address itself tells. A host name must still prove public when it is
 * resolved. `allowedHosts`: `host` (any port) or `host:port`; IPv6 in brackets.
 */
export function checkTarget(url: URL, allowedHosts: readonly string[]): Reach {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  if (isAllowed(url, allowedHosts)) return 'allowed'
  if (url.protocol !== 'https:') return null
  const host = bareHost(url)
  return isIP(host) === 0 || isPublicAddress(host) ? 'public' : null
}

/**
 * Whether an IP address belongs to the public internet: not private, loopback, link-local, multicast, reserved, nor a way of
 * writing such an address in IPv6 (mapped, 6to4, NAT64 …).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast') return false
  // Global unicast is 2000::/3; the rest of IPv6 is special or not given out (RFC 4291 §2.4).
  return parsed.kind() === 'ipv4' || parsed.match(ipaddr.parseCIDR('2000::/3'))
}

function isAllowed(url: URL, allowedHosts: readonly string[]): boolean {
  const host = bareHost(url)
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  return allowedHosts.some((entry) => {
    const allowed = parseEntry(entry)
    return allowed?.host === host && (allowed.port === null || allowed.port === port)
  })
}

/** The entry read by the same rules as the address, so that `LOCALHOST` or `[0:0::1]:80` mean what they say. */
function parseEntry(entry: string): { host: string; port: string | null } | null {
  const text = entry.trim()
  const literal = isIP(text) === 6 ? `[${text}]` : text
  const [, host, port] = /^(\[[0-9a-f:.]+\]|[^/@?#\\\s:[\]]+)(?::(\d{1,5}))?$/i.exec(literal) ?? []
  if (host === undefined || !URL.canParse(`https://${host}`)) return null
  return { host: bareHost(new URL(`https://${host}`)), port: port === undefined ? null : String(Number(port)) }
}

function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
}
