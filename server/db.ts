import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '../prisma/generated/client.ts'

export type Db = PrismaClient
/** A client or the inside of a transaction. */
export type DbOrTransaction = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

const pools = new WeakMap<Db, pg.Pool>()

/** A pool of at most `max` connections. `connect_timeout` keeps a request from hanging while the database is away. */
export function openDb(connectionString: string, max = 10): Db {
  const pool = new pg.Pool({ connectionString, max, connectionTimeoutMillis: 5000 })
  // A connection that breaks while nobody uses it is replaced at the next use.
  pool.on('error', () => undefined)
  const db = new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) })
  pools.set(db, pool)
  return db
}

/** The connections below a client, for the few reads that are asked for so often that Prisma's share of them counts. */
export function poolOf(db: Db): pg.Pool {
  const pool = pools.get(db)
  if (!pool) throw new Error('this client was not opened by openDb')
  return pool
}
