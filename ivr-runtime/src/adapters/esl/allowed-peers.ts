import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Resolves a host name to all its addresses; rejects when it has none. */
export type ResolveName = (name: string) => Promise<readonly string[]>

/** Whether this address may connect: at once, or later where a name must be looked up for it. Never rejects. */
export type AllowedPeers = (address: string | undefined) => boolean | Promise<boolean>

const resolveByDns: ResolveName = async (name) => (await lookup(name, { all: true })).map(({ address }) => address)
const namePattern = /^(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*\.?$/i
/** So that a row of strangers costs one look-up, and a switch that moved is known soon. */
const rememberedForMs = 5_000

/** Whether a text names peers: an address, a range (`10.1.0.0/16`), or a host name. */
export const isPeerEntry = (text: string): boolean =>
  isIP(text) !== 0 || ipaddr.isValidCIDR(text) || (namePattern.test(text) && !/^[\d.]+$/.test(text))

/**
 * Who may connect: this machine itself, and whoever `entries` name. A name stands for the addresses that it has when
 * a peer connects that nothing else lets in; one that cannot be resolved lets nobody in.
 */
export function allowedPeers(entries: readonly string[], resolve: ResolveName = resolveByDns): AllowedPeers {
  const ranges = entries.map(rangeOf).filter((range) => range !== null)
  const names = entries.filter((entry) => rangeOf(entry) === null)
  let known: { addresses: Promise<ReadonlySet<string>>; untilMs: number } | null = null

  const ofNames = (): Promise<ReadonlySet<string>> => {
    if (!known || known.untilMs < performance.now()) {
      const found = Promise.all(names.map((name) => resolve(name).catch(() => [])))
      const addresses = found.then((lists) => new Set(lists.flat().flatMap((address) => plain(address) ?? [])))
      known = { addresses, untilMs: performance.now() + rememberedForMs }
    }
    return known.addresses
  }

  return (address) => {
    const peer = address === undefined ? null : plain(address)
    if (peer === null) return false
    const parsed = ipaddr.parse(peer)
    if (parsed.range() === 'loopback') return true
    if (ranges.some(([base, bits]) => base.kind() === parsed.kind() && parsed.match(base, bits))) return true
    return names.length > 0 && ofNames().then((addresses) => addresses.has(peer))
  }
}

type Range = ReturnType<typeof ipaddr.parseCIDR>

function rangeOf(entry: string): Range | null {
  if (ipaddr.isValidCIDR(entry)) return ipaddr.parseCIDR(entry)
  if (isIP(entry) === 0) return null
  const address = ipaddr.process(entry)
  return [address, address.kind() === 'ipv4' ? 32 : 128]
}

/** An address in one way of writing: IPv4 also where it came as `::ffff:…`. Null: it is none. */
const plain = (address: string): string | null =>
  ipaddr.isValid(address) ? ipaddr.process(address).toNormalizedString() : null
