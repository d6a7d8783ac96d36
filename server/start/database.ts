import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Cluster, startCluster } from '../adapters/embedded-postgres/cluster.ts'
import { freePort } from './free-port.ts'

export type Database = { url: string; port: number; stop(): Promise<void> }

const user = 'ominis'
const retryMs = 1_000

/**
 * The PostgreSQL that comes along, with its files in `DATA_DIR/postgres` and one database. Started again, on the same
 * port, when it dies.
 */
export async function startDatabase(dataDir: string, password: string): Promise<Database> {
  const port = await freePort('127.0.0.1')
  const options = {
    dataDir: join(dataDir, 'postgres'),
    port,
    user,
    password,
    logFile: join(dataDir, 'logs', 'postgres.log'),
    settings: ['max_connections=200'],
  }
  let stopped = false
  let cluster: Cluster = await startCluster(options)
  const watch = async () => {
    for (;;) {
      await cluster.ended
      while (!stopped) {
        console.error('! PostgreSQL ended unexpectedly; it is started again')
        try {
          cluster = await startCluster(options)
          break
        } catch (error) {
          console.error(`! ${(error as Error).message}`)
          await sleep(retryMs)
        }
      }
      if (stopped) return
    }
  }
  void watch()
  const urlOf = (database: string) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`
  await createDatabase(urlOf('postgres'), user)
  return {
    url: urlOf(user),
    port,
    async stop() {
      stopped = true
      await cluster.stop()
    },
  }
}

async function createDatabase(connectionString: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}
