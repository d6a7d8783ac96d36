import type { ApiKey } from '../../../prisma/generated/client.ts'

/** An API key as people see it: without the key and without its hash. */
export type ApiKeyView = {
  id: string
  name: string
  /** The first characters of the key. */
  prefix: string
  scopes: string[]
  lastUsedAt: Date | null
  revokedAt: Date | null
  createdAt: Date
}

export function toApiKeyView({ id, name, prefix, scopes, lastUsedAt, revokedAt, createdAt }: ApiKey): ApiKeyView {
  return { id, name, prefix, scopes, lastUsedAt, revokedAt, createdAt }
}
