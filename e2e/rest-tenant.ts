import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { permissions } from '../server/access.ts'
import { apiKeyPrefix, hashApiKey, newApiKey } from '../server/services/auth/api-key.ts'

/** Makes an organisation beside the demo's, which no interface does yet. Returns an API key that may do everything. */
export async function newTenant(): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl(process.env.E2E_DATA_DIR ?? '') })
  await client.connect()
  try {
    const tenantId = randomUUID()
    const key = newApiKey()
    const slug = `rest-${tenantId.slice(0, 8)}`
    await client.query('INSERT INTO tenants (id, slug, name) VALUES ($1, $2, $2)', [tenantId, slug])
    await client.query(
      `INSERT INTO api_keys (id, tenant_id, name, key_hash, prefix, scopes) VALUES ($1, $2, 'ci', $3, $4, $5)`,
      [randomUUID(), tenantId, hashApiKey(key), apiKeyPrefix(key), permissions],
    )
    return key
  } finally {
    await client.end()
  }
}

/** Of the embedded PostgreSQL, whose fourth line in `postmaster.pid` is its port. */
export function databaseUrl(dataDir: string): string {
  const { postgresPassword } = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8'))
  const port = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[3]
  return `postgresql://ominis:${postgresPassword}@127.0.0.1:${port}/ominis`
}
