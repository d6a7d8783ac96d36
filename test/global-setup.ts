import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startCluster } from '../server/adapters/embedded-postgres/cluster.ts'
import { freePort } from '../server/start/free-port.ts'
import { schemaSql } from './schema-sql.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The superuser's address of the run's PostgreSQL, database `postgres`. */
    postgresUrl: string
  }
}

/** One PostgreSQL per run, with a template database that has the schema; gone afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'ominis-test-'))
  const port = await freePort('127.0.0.1')
  const password = randomBytes(12).toString('hex')
  const cluster = await startCluster({
    dataDir: join(folder, 'postgres'),
    port,
    user: 'ominis',
    password,
    logFile: join(folder, 'postgres.log'),
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300', 'autovacuum=off'],
  })
  const urlOf = (database: string) => `postgresql://ominis:${password}@127.0.0.1:${port}/${database}`
  await query(urlOf('postgres'), 'CREATE DATABASE ominis_template')
  await query(urlOf('ominis_template'), await schemaSql())
  project.provide('postgresUrl', urlOf('postgres'))
  return async () => {
    await cluster.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function query(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
