import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { runQuietly } from './run-quietly.ts'

const migrations = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

/**
 * Brings the database to the schema of this version with `prisma migrate deploy`; asks the migration table first, as
 * the tool alone takes seconds. Returns how many migrations were missing.
 */
export async function migrate(databaseUrl: string): Promise<number> {
  const entries = await readdir(migrations, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const applied = await appliedMigrations(databaseUrl)
  const missing = names.filter((name) => !applied.has(name)).length
  if (missing > 0) await runQuietly('prisma/build/index.js', ['migrate', 'deploy'], { DATABASE_URL: databaseUrl })
  return missing
}

async function appliedMigrations(connectionString: string): Promise<Set<string>> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    await client.end().catch(() => undefined)
    if ((error as { code?: string }).code === '3D000') return new Set()
    throw new Error(`The database does not answer: ${(error as Error).message}. Check DATABASE_URL.`, { cause: error })
  }
  try {
    const table = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`)
    if (!table.rows[0].there) return new Set()
    const done = await client.query('SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL')
    return new Set(done.rows.map((row: { migration_name: string }) => row.migration_name))
  } finally {
    await client.end()
  }
}
