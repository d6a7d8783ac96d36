import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startCluster } from '../server/adapters/embedded-postgres/cluster.ts'
import { freePort } from '../server/start/free-port.ts'
import { schemaSql } from '../test/schema-sql.ts'

export type BenchDatabase = {
  /** With our schema, empty. */
  url: string
  /** Without any. */
  peerUrl: string
  folder: string
  query(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>
  stop(): Promise<void>
}

/** A PostgreSQL of the bench's own, with its usual settings: what is measured is what runs. */
export async function startBenchDatabase(): Promise<BenchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'ominis-bench-'))
  const port = await freePort('127.0.0.1')
  const password = randomBytes(12).toString('hex')
  const cluster = await startCluster({
    dataDir: join(folder, 'postgres'),
    port,
    user: 'bench',
    password,
    logFile: join(folder, 'postgres.log'),
  })
  const urlOf = (name: string) => `postgresql://bench:${password}@127.0.0.1:${port}/${name}`
  const admin = new pg.Client({ connectionString: urlOf('postgres') })
  await admin.connect()
  await admin.query('CREATE DATABASE ours')
  await admin.query('CREATE DATABASE peer')
  await admin.end()
  const client = new pg.Client({ connectionString: urlOf('ours') })
  await client.connect()
  await client.query(await schemaSql())
  return {
    url: urlOf('ours'),
    peerUrl: urlOf('peer'),
    folder,
    query: async (sql, values) => (await client.query(sql, values)).rows,
    async stop() {
      await client.end()
      await cluster.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
