import type { Access } from '../../access.ts'
import { NotFound } from '../../errors.ts'
import { notify } from '../../events.ts'
import type { Services } from '../services.ts'
import { type ApiKeyView, toApiKeyView } from './api-key-view.ts'

/** Ends an API key for good. Revoking it again changes nothing. Throws NotFound. */
export async function revokeApiKey(
  services: Pick<Services, 'db'>,
  access: Access,
  { id }: { id: string },
): Promise<ApiKeyView> {
  return services.db.$transaction(async (db) => {
    const row = await db.apiKey.findFirst({ where: { id, tenantId: access.tenantId } })
    if (!row) throw new NotFound('There is no such API key.')
    if (row.revokedAt) return toApiKeyView(row)
    const revoked = await db.apiKey.update({ where: { id }, data: { revokedAt: new Date() } })
    await notify(db, 'api_key_changed', { keyHash: row.keyHash })
    return toApiKeyView(revoked)
  })
}
