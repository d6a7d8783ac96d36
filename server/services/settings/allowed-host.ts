import { isIP } from 'node:net'
import { z } from 'zod'

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const hostName = new RegExp(`^(?=.{1,253}$)${label}(?:\\.${label})*$`)

/** A host that `http_api_call` may reach although it is private or without TLS: `host` or `host:port`, lower case. */
export const allowedHostSchema = z
  .string()
  .trim()
  .toLowerCase()
  .refine(isHost, 'must be host or host:port, such as crm.example.internal or 10.0.0.5:8080')

function isHost(text: string): boolean {
  const match = /^(\[[0-9a-f:.]+\]|[^:[\]]+)(?::([0-9]{1,5}))?$/.exec(text)
  if (!match) return false
  const [, host = '', port] = match
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) return false
  if (host.startsWith('[')) return isIP(host.slice(1, -1)) === 6
  // What looks like an IPv4 address must be one: 10.0.0.256 is no name either.
  return /^[0-9.]+$/.test(host) ? isIP(host) === 4 : hostName.test(host)
}
