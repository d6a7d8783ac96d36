import { type LookupAddress, lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent } from 'undici'
import { isPublicAddress, type Reach } from './api-target.ts'

/** Resolves a host name to all its addresses, as `dns.lookup` with `all` does. */
export type Resolve = (
  host: string,
  options: { all: true; family?: number | 'IPv4' | 'IPv6' },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/** A host name led to no address of the public internet. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress'
  readonly code = 'ERR_FORBIDDEN_ADDRESS'
}

/** One pool of connections for hosts allowed by name, one whose every connection goes to a checked public address. */
export type ApiAgents = Record<NonNullable<Reach>, Agent>

export function makeApiAgents(connectTimeoutMs: number, resolve: Resolve = systemLookup): ApiAgents {
  const agent = (lookup: LookupFunction) =>
    new Agent({ connect: { timeout: connectTimeoutMs, lookup, rejectUnauthorized: true }, connections: 100 })
  return { allowed: agent(pinnedLookup(resolve, () => true)), public: agent(pinnedLookup(resolve, isPublicAddress)) }
}

/**
 * Resolves a name once and hands on only the addresses that may be connected to. The connection goes to exactly those: there
 * is no second look-up in which the name could mean something else.
 */
export function pinnedLookup(resolve: Resolve, mayConnect: (address: string) => boolean): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { all: true, family: options.family }, (error, addresses) => {
      if (error) return callback(error, '')
      const usable = addresses.filter(({ address }) => mayConnect(address))
      const [first] = usable
      if (!first) return callback(new ForbiddenAddress('the host is not at a public address'), '')
      if (options.all) callback(null, usable)
      else callback(null, first.address, first.family)
    })
  }
}
