import pg from 'pg'
import type { Logger } from 'pino'

/** The runtime's connections to PostgreSQL. Every wait is bounded, so that a database that hangs counts as away. */
export function openPool(connectionString: string, logger: Logger): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 4,
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
    keepAlive: true,
    application_name: 'ivr-runtime',
  })
  pool.on('error', (error) => logger.debug({ err: error }, 'an idle connection to the database broke'))
  return pool
}
