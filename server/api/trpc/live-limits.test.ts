import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../../../test/database.ts'
import { openDb } from '../../db.ts'
import type { SessionAccess } from '../../services/auth/session-access.ts'
import { openTestOffice, type TestOffice } from '../../services/auth/testing/test-office.ts'
import { createIvr } from '../../services/ivrs/create.ts'
import { maxConnections } from './live.ts'
import { dataOf, errorOf, frameOf, listenLive, openPage, openRaw } from './testing/live-page.ts'
import { maxWatches } from './watches.ts'

let office: TestOffice
let supervisor: SessionAccess
let live: Awaited<ReturnType<typeof listenLive>>

beforeAll(async () => {
  office = await openTestOffice(await createTestDatabase())
  ;({ supervisor } = await office.newTenant('limits'))
  live = await listenLive(office.services)
})
afterAll(async () => {
  await live.close()
  await office.close()
})

const connect = async () => openPage(live.origin, { cookie: await live.cookieOf(supervisor), origin: live.origin })
const watch = { method: 'subscription', params: { path: 'ivr.watch', input: {} } }

test('a connection carries subscriptions only: queries and changes are requests', async () => {
  const page = await connect()
  page.ask(1, 'query', 'ivr.list')
  page.ask(2, 'mutation', 'ivr.create', { name: 'made-over-the-wire' })
  await expect.poll(() => [errorOf(page, 1), errorOf(page, 2)]).toEqual(Array(2).fill('METHOD_NOT_SUPPORTED'))
  expect(await office.services.db.ivr.count({ where: { name: 'made-over-the-wire' } })).toBe(0)
  page.close()
})

test('one connection carries so many subscriptions and no more; one that is stopped makes room', async () => {
  const page = await connect()
  for (let id = 1; id <= maxWatches; id += 1) page.watch(id, 'ivr.watch')
  page.watch(201, 'nothing.there')
  page.watch(202, 'ivr.watch')
  await expect.poll(() => errorOf(page, 202)).toBe('TOO_MANY_REQUESTS')
  await expect.poll(() => dataOf(page, maxWatches)).toHaveLength(1)
  page.send({ id: 7, method: 'subscription.stop' })
  await expect.poll(() => page.messages).toContainEqual({ id: 7, result: { type: 'stopped' } })
  page.watch(203, 'ivr.watch')
  await expect.poll(() => dataOf(page, 203)).toHaveLength(1)
  page.close()
})

test('a subscription that is stopped in the same breath stays stopped', async () => {
  const { socket } = await openRaw(live.port, { cookie: await live.cookieOf(supervisor) })
  let heard = ''
  socket.on('data', (data) => {
    heard += String(data)
  })
  socket.write(
    Buffer.concat([
      frameOf({ id: 'brief', ...watch }),
      frameOf({ id: 'brief', method: 'subscription.stop' }),
      frameOf({ id: 'lasting', ...watch }),
    ]),
  )
  await expect.poll(() => heard).toContain('"id":"lasting","result":{"type":"data"')
  const { id } = await createIvr(office.services, supervisor, { name: 'brief' })
  await expect.poll(() => heard).toContain(`{"ivrId":${id}}`)
  const told = heard.split(`{"ivrId":${id}}`).length - 1
  expect([told, heard.includes('{"id":"brief","result":{"type":"stopped"}}')]).toEqual([1, true])
  socket.destroy()
})

test('an address that is none is refused, and nothing is thrown', async () => {
  const { status, socket } = await openRaw(live.port, { Host: '[', cookie: await live.cookieOf(supervisor) })
  expect([status, live.failed]).toEqual([400, []])
  socket.destroy()
})

test('whoever is refused is let go, even with the other side held open', async () => {
  const { status, socket } = await openRaw(live.port, {})
  expect(status).toBe(401)
  await expect.poll(live.connections).toBe(0)
  socket.destroy()
})

test('whoever asks on and on and never reads is cut off', async () => {
  const { socket } = await openRaw(live.port, { cookie: await live.cookieOf(supervisor) })
  socket.pause()
  const long = frameOf({ id: 'x'.repeat(60_000), method: 'subscription', params: { path: 'nothing.there', input: {} } })
  for (let count = 0; count < 400; count += 1) socket.write(long)
  await expect.poll(live.connections).toBe(0)
  socket.destroy()
})

test('whoever goes without a word leaves nothing behind', async () => {
  const { bus } = office.services
  const on = bus.on.bind(bus)
  let listening = 0
  bus.on = (...given) => {
    const off = on(...given)
    listening += 1
    return () => {
      listening -= 1
      off()
    }
  }
  const pages = await Promise.all(Array.from({ length: 10 }, connect))
  for (const page of pages) for (let id = 1; id <= 20; id += 1) page.watch(id, 'ivr.watch')
  await expect.poll(() => listening).toBe(200)
  for (const page of pages) page.close()
  await expect.poll(() => listening).toBe(0)
  bus.on = on
})

test('while the database is away a page is asked to come back', async () => {
  const db = openDb('postgresql://nobody@127.0.0.1:1/away', 1)
  const away = await listenLive({ ...office.services, db })
  const page = await openPage(away.origin, { cookie: await live.cookieOf(supervisor), origin: away.origin })
  expect(page.status).toBe(503)
  await away.close()
  await db.$disconnect()
})

test('one person has so many connections and no more; whoever else is not kept out', async () => {
  const pages = await Promise.all(Array.from({ length: maxConnections }, connect))
  expect((await connect()).status).toBe(429)
  const { admin } = await office.newTenant('others')
  const other = await openPage(live.origin, { cookie: await live.cookieOf(admin), origin: live.origin })
  expect(other.status).toBeNull()
  pages[0]?.close()
  await expect
    .poll(async () => {
      const page = await connect()
      pages.push(page)
      return page.status
    })
    .toBeNull()
  for (const page of [...pages, other]) page.close()
  await expect.poll(live.connections).toBe(0)
})

test('at the end nobody is waited for who does not answer', async () => {
  const { socket, status } = await openRaw(live.port, { cookie: await live.cookieOf(supervisor) })
  expect([status, await live.connections()]).toEqual([101, 1])
  const begin = performance.now()
  await live.goodbye()
  expect(performance.now() - begin).toBeLessThan(10_000)
  await expect.poll(live.connections).toBe(0)
  socket.destroy()
})
