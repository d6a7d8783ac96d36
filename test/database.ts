import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

export type TestDatabase = { url: string; close(): Promise<void> }

/**
 * A fresh, empty database with the schema of all migrations, on the run's own PostgreSQL (test/global-setup.ts).
 * `close` drops it, cutting the connections that are left.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const postgresUrl = inject('postgresUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  await admin(postgresUrl, `CREATE DATABASE ${name} TEMPLATE ominis_template STRATEGY FILE_COPY`)
  const url = new URL(postgresUrl)
  url.pathname = `/${name}`
  return { url: url.href, close: () => admin(postgresUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

async function admin(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    // Two copies of one template cannot be made at the same moment; the lock lets them queue up.
    await client.query('SELECT pg_advisory_lock(7)')
    await client.query(sql)
  } finally {
    await client.end()
  }
}
