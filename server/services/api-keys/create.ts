import { type Access, permissions } from '../../access.ts'
import { Invalid } from '../../errors.ts'
import { notify } from '../../events.ts'
import { apiKeyPrefix, hashApiKey, newApiKey } from '../auth/api-key.ts'
import type { Services } from '../services.ts'
import { type ApiKeyView, toApiKeyView } from './api-key-view.ts'

export type NewApiKey = { name: string; scopes: readonly string[] }

/** A new API key of the tenant. `key` is the key itself: it cannot be read again later. */
export async function createApiKey(
  services: Pick<Services, 'db'>,
  access: Access,
  { name, scopes }: NewApiKey,
): Promise<{ key: string; apiKey: ApiKeyView }> {
  const wanted = permissions.filter((permission) => scopes.includes(permission))
  if (wanted.length === 0 || wanted.length !== new Set(scopes).size) {
    const message = `must be one or more of ${permissions.join(', ')}`
    throw new Invalid('The scopes of the key are not valid.', [{ path: 'scopes', message }])
  }
  const key = newApiKey()
  const keyHash = hashApiKey(key)
  const row = await services.db.apiKey.create({
    data: { tenantId: access.tenantId, name: name.trim(), keyHash, prefix: apiKeyPrefix(key), scopes: wanted },
  })
  await notify(services.db, 'api_key_changed', { keyHash })
  return { key, apiKey: toApiKeyView(row) }
}
