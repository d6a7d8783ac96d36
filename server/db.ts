import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../prisma/generated/client.ts'

export type Db = PrismaClient
/** A client or the inside of a transaction. */
export type DbOrTransaction = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

/** A pool of at most `max` connections. `connect_timeout` keeps a request from hanging while the database is away. */
export function openDb(connectionString: string, max = 10): Db {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max, connectionTimeoutMillis: 5000 }) })
}
