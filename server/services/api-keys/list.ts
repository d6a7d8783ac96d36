import type { Access } from '../../access.ts'
import type { Services } from '../services.ts'
import { type ApiKeyView, toApiKeyView } from './api-key-view.ts'

/** The tenant's API keys, revoked ones too, newest first. */
export async function listApiKeys(
  services: Pick<Services, 'db'>,
  access: Access,
): Promise<{ apiKeys: ApiKeyView[]; total: number }> {
  const where = { tenantId: access.tenantId }
  const rows = await services.db.apiKey.findMany({ where, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })
  return { apiKeys: rows.map(toApiKeyView), total: rows.length }
}
