import pino from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import { takeWorkerLease } from './worker-lease.ts'

const logger = pino({ level: 'silent' })
let database: TestDatabase

beforeEach(async () => {
  database = await createTestDatabase()
})

afterEach(() => database.close())

test('a second worker waits until the first one gave its work up', async () => {
  const first = await takeWorkerLease(database.url, logger)
  let secondWorks = false
  const second = takeWorkerLease(database.url, logger).then((lease) => {
    secondWorks = true
    return lease
  })
  await new Promise((done) => setTimeout(done, 700))
  expect(secondWorks).toBe(false)
  await first.release()
  await (await second).release()
  expect(secondWorks).toBe(true)
})

test('workers of different databases do not wait for each other', async () => {
  const other = await createTestDatabase()
  const leases = await Promise.all([database, other].map(({ url }) => takeWorkerLease(url, logger)))
  for (const lease of leases) await lease.release()
  await other.close()
})
