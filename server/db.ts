import { Socket } from 'node:net'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '../prisma/generated/client.ts'

export type Db = PrismaClient
/** A client or the inside of a transaction. */
export type DbOrTransaction = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

const pools = new WeakMap<Db, pg.Pool>()

const connectTimeoutMs = 5_000

/**
 * A pool of at most `max` connections. While the database is away no request hangs: connecting takes 5 s at most, and
 * a connection on which nothing is heard for `silenceMs` is given up, with the transaction on it.
 */
export function openDb(connectionString: string, max = 10, { silenceMs = 8_000 } = {}): Db {
  const pool = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: connectTimeoutMs,
    stream: givenUpAfter(silenceMs),
  })
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

/** Makes sockets that break with `ETIMEDOUT` when nothing goes in or out for `silenceMs`. */
export const givenUpAfter = (silenceMs: number) => (): Socket => {
  const socket = new Socket()
  return socket.setTimeout(silenceMs, () => {
    socket.destroy(Object.assign(new Error('the database does not answer'), { code: 'ETIMEDOUT' }))
  })
}
