import type { Services } from '../services.ts'

const everyMs = 60_000
const maxTracked = 10_000
const notedAt = new Map<string, number>()

/** Writes `last_used_at` at most once a minute for each key, in the background: no request waits for it. */
export function noteApiKeyUse({ db, logger }: Pick<Services, 'db' | 'logger'>, keyId: string): void {
  const now = Date.now()
  if (now - (notedAt.get(keyId) ?? 0) < everyMs) return
  if (notedAt.size >= maxTracked) notedAt.clear()
  notedAt.set(keyId, now)
  // Another process may have noted it already.
  const stale = { OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: new Date(now - everyMs) } }] }
  db.apiKey
    .updateMany({ where: { id: keyId, ...stale }, data: { lastUsedAt: new Date(now) } })
    .catch((error: unknown) => logger.warn({ err: error }, 'could not note when an API key was used'))
}
