import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTestDatabase } from '../test/database.ts'
import { type Db, openDb, poolOf } from './db.ts'
import { EventBus, notify } from './events.ts'
import { isDatabaseAway } from './services/database-error.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let db: Db
beforeAll(async () => {
  database = await createTestDatabase()
  db = openDb(database.url, 1, { silenceMs: 1_500 })
})
afterAll(async () => {
  await db.$disconnect()
  await database.close()
})

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: unknown) => error,
  )

test('a query that gets no answer ends, and the next one works', async () => {
  expect(isDatabaseAway(await reasonOf(db.$queryRaw`SELECT pg_sleep(60)`))).toBe(true)
  expect(isDatabaseAway(await reasonOf(poolOf(db).query('SELECT pg_sleep(60)')))).toBe(true)
  expect(await db.tenant.count()).toBe(0)
})

test('a transaction that gets no answer is undone whole, and nobody goes on in it', async () => {
  const stuck = db.$transaction(async (tx) => {
    await tx.tenant.create({ data: { slug: 'half', name: 'Half done' } })
    await tx.$queryRaw`SELECT pg_sleep(60)`
  })
  expect(isDatabaseAway(await reasonOf(stuck))).toBe(true)
  expect(await db.tenant.count()).toBe(0)
  await db.tenant.create({ data: { slug: 'whole', name: 'Whole' } })
  const other = openDb(database.url, 1)
  expect(await other.tenant.count()).toBe(1)
  await other.$disconnect()
})

/** Stands between and, once told so, passes nothing on any more and says nothing, as a cut cable does. */
async function cable(databaseUrl: string) {
  const url = new URL(databaseUrl)
  const { port, hostname } = url
  const near = new Set<Socket>()
  let cut = false
  const server = createServer((socket) => {
    const far = connect(Number(port), hostname)
    near.add(socket)
    socket.on('data', (data) => !cut && far.write(data)).on('error', () => undefined)
    far.on('data', (data) => !cut && socket.write(data)).on('error', () => undefined)
    socket.on('close', () => far.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: url.href,
    cut: () => {
      cut = true
    },
    mend: () => {
      cut = false
    },
    close: () => {
      for (const socket of near) socket.destroy()
      server.close()
    },
  }
}

test('the bus notices that its connection broke without a word, and hears again', async () => {
  const line = await cable(database.url)
  const bus = new EventBus(line.url, { silenceMs: 4_000 })
  await bus.start()
  const heard: number[] = []
  let reconnected = 0
  bus.on('ivr_changed', ({ ivrId }) => heard.push(ivrId))
  bus.onReconnect(() => {
    reconnected += 1
  })
  await new Promise((resolve) => setTimeout(resolve, 5_000))
  expect(reconnected).toBe(0)
  line.cut()
  await new Promise((resolve) => setTimeout(resolve, 4_500))
  line.mend()
  await vi.waitFor(() => expect(reconnected).toBeGreaterThan(0), { timeout: 30_000 })
  await notify(db, 'ivr_changed', { tenantId: 't', ivrId: 5 })
  await vi.waitFor(() => expect(heard).toEqual([5]), { timeout: 30_000 })
  await bus.close()
  line.close()
})
