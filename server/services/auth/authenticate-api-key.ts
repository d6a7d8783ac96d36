import { type Access, permissions } from '../../access.ts'
import type { Services } from '../services.ts'
import { hashApiKey } from './api-key.ts'
import { noteApiKeyUse } from './note-api-key-use.ts'

const keptMs = 5_000
const maxKept = 1_000

type Known = { access: Access; keyId: string; until: number }

/** What is known about keys for a few seconds; a notification makes it forget sooner. */
class KeyCache {
  readonly #known = new Map<string, Known>()
  /** Rises when something is forgotten, so that a row read before is not kept after. */
  generation = 0

  get(keyHash: string): Known | null {
    const known = this.#known.get(keyHash)
    return known && known.until > Date.now() ? known : null
  }

  set(keyHash: string, known: Known): void {
    this.#known.delete(keyHash)
    this.#known.set(keyHash, known)
    const [oldest] = this.#known.keys()
    if (this.#known.size > maxKept && oldest !== undefined) this.#known.delete(oldest)
  }

  forget(keyHash: string): void {
    this.generation += 1
    this.#known.delete(keyHash)
  }

  forgetAll(): void {
    this.generation += 1
    this.#known.clear()
  }
}

const caches = new WeakMap<Services['bus'], KeyCache>()

/**
 * What the bearer of an API key may do; null when the key is unknown or revoked. An answer may be up to 5 s old when
 * the bus is away, and follows a revocation at once when it is not. Notes that the key was used, without waiting.
 */
export async function authenticateApiKey(
  services: Pick<Services, 'db' | 'bus' | 'logger'>,
  key: string,
): Promise<Access | null> {
  const cache = cacheOf(services.bus)
  const keyHash = hashApiKey(key)
  const known = cache.get(keyHash) ?? (await look(services, cache, keyHash))
  if (!known) return null
  noteApiKeyUse(services, known.keyId)
  return known.access
}

async function look(services: Pick<Services, 'db'>, cache: KeyCache, keyHash: string): Promise<Known | null> {
  const { generation } = cache
  const row = await services.db.apiKey.findUnique({ where: { keyHash } })
  if (!row || row.revokedAt) return null
  const scopes = permissions.filter((permission) => row.scopes.includes(permission))
  const access: Access = { tenantId: row.tenantId, actor: row.name, permissions: scopes }
  const known = { access, keyId: row.id, until: Date.now() + keptMs }
  if (cache.generation === generation) cache.set(keyHash, known)
  return known
}

function cacheOf(bus: Services['bus']): KeyCache {
  const kept = caches.get(bus)
  if (kept) return kept
  const cache = new KeyCache()
  bus.on('api_key_changed', ({ keyHash }) => cache.forget(keyHash))
  bus.onReconnect(() => cache.forgetAll())
  caches.set(bus, cache)
  return cache
}
