import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

export type TestDatabase = { url: string; close(): Promise<void> }

/**
 * A fresh, empty database with the schema of all migrations, on the run's own PostgreSQL (test/global-setup.ts).
 * `close` drops it, and cuts connections that are still there after a second: those that are being closed would take the
 * cut for a failure.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const postgresUrl = inject('postgresUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  await admin(postgresUrl, `CREATE DATABASE ${name} TEMPLATE ominis_template STRATEGY FILE_COPY`)
  const url = new URL(postgresUrl)
  url.pathname = `/${name}`
  return {
    url: url.href,
    async close() {
      await unused(postgresUrl, name)
      await admin(postgresUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    },
  }
}

async function unused(connectionString: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    for (let tries = 0; tries < 50; tries += 1) {
      const { rows } = await client.query('SELECT count(*)::int AS used FROM pg_stat_activity WHERE datname = $1', [
        name,
      ])
      if (rows[0].used === 0) return
      await new Promise((done) => setTimeout(done, 20))
    }
  } finally {
    await client.end()
  }
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
