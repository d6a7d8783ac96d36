import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { encode } from 'next-auth/jwt'
import superjson from 'superjson'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { createTestDatabase } from '../../../test/database.ts'
import { forgetMembership } from '../../services/auth/authenticate-session.ts'
import type { SessionAccess } from '../../services/auth/session-access.ts'
import { sessionSecret } from '../../services/auth/session-secret.ts'
import { openTestOffice, type TestOffice } from '../../services/auth/testing/test-office.ts'
import { createIvr } from '../../services/ivrs/create.ts'
import { livePath, openLive } from './live.ts'

let office: TestOffice
let supervisor: SessionAccess
let server: Server
let origin: string
const live = { ends: async () => {} }

beforeAll(async () => {
  office = await openTestOffice(await createTestDatabase())
  ;({ supervisor } = await office.newTenant('wire'))
  server = createServer()
  const { upgrade, close } = openLive(office.services)
  live.ends = close
  server.on('upgrade', (request, socket, head) => void upgrade(request, socket, head))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await live.ends()
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  await office.close()
})

async function cookieOf({ userId, tenantId }: SessionAccess) {
  const token = await encode({ token: { userId, tenantId }, secret: sessionSecret(office.services) })
  return `ominis.session=${token}`
}

async function connect(headers: Record<string, string>) {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}${livePath}`, { headers })
  const messages: unknown[] = []
  socket.on('message', (data) => {
    const text = String(data)
    if (text !== 'PING') messages.push(JSON.parse(text))
  })
  const ended = new Promise<number>((done) => socket.on('close', done))
  const refused = new Promise<number | null>((done) => {
    socket.on('unexpected-response', (_, { statusCode }) => done(statusCode ?? 0))
    socket.on('open', () => done(null))
  })
  socket.on('error', () => undefined)
  const status = await refused
  return {
    status,
    messages,
    ended,
    close: () => socket.terminate(),
    send: (message: unknown) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    watch: (id: number, path: string, input?: unknown) =>
      socket.send(JSON.stringify({ id, method: 'subscription', params: { path, input: superjson.serialize(input) } })),
  }
}
type Page = Awaited<ReturnType<typeof connect>>
const dataOf = ({ messages }: Page, id: number) =>
  (messages as { id: number; result?: { type: string; data?: { json: unknown } } }[]).flatMap((message) =>
    message.id === id && message.result?.type === 'data' ? [message.result.data?.json] : [],
  )

test('several subscriptions share a connection, and each hears its own tenant’s changes', async () => {
  const page = await connect({ cookie: await cookieOf(supervisor), origin })
  page.watch(1, 'ivr.watch')
  page.watch(2, 'recording.watch')
  await vi.waitFor(() => expect(dataOf(page, 1)).toEqual([{ ivrId: null }]))
  const { admin: stranger } = await office.newTenant('unheard')
  await createIvr(office.services, stranger, { name: 'theirs' })
  const ivr = await createIvr(office.services, supervisor, { name: 'watched' })
  await vi.waitFor(() => expect(dataOf(page, 1)).toEqual([{ ivrId: null }, { ivrId: ivr.id }]))
  page.watch(3, 'draft.watch', { name: 'theirs' })
  await vi.waitFor(() =>
    expect(page.messages).toContainEqual(
      expect.objectContaining({
        id: 3,
        error: expect.objectContaining({
          json: expect.objectContaining({ message: expect.stringContaining('theirs') }),
        }),
      }),
    ),
  )
  page.close()
})

test('pages of other sites, and whoever is not signed in, get no connection', async () => {
  const cookie = await cookieOf(supervisor)
  expect((await connect({ cookie, origin: 'https://evil.example' })).status).toBe(403)
  expect((await connect({ cookie, origin: 'null' })).status).toBe(403)
  expect((await connect({ cookie, origin, 'sec-fetch-site': 'same-site' })).status).toBe(403)
  expect((await connect({ origin })).status).toBe(401)
  expect((await connect({ cookie: 'ominis.session=forged', origin })).status).toBe(401)
})

test('what is no message is answered with an error or ends the connection, and serves others on', async () => {
  const page = await connect({ cookie: await cookieOf(supervisor), origin })
  for (const nonsense of ['{', '[]', 'null', '{"id":1}', { id: 1, method: 'subscription', params: { path: 7 } }]) {
    page.send(nonsense)
  }
  page.watch(9, 'nothing.there')
  await vi.waitFor(() =>
    expect(page.messages).toContainEqual(expect.objectContaining({ id: 9, error: expect.anything() })),
  )
  page.send('x'.repeat(100_000))
  expect(await page.ended).toBe(1009)
  const next = await connect({ cookie: await cookieOf(supervisor), origin })
  expect(next.status).toBeNull()
  next.close()
})

test('who is removed loses the connection', async () => {
  const { viewer } = await office.newTenant('leaving')
  vi.useFakeTimers({ toFake: ['setInterval'] })
  const page = await connect({ cookie: await cookieOf(viewer), origin })
  const { userId, tenantId } = viewer
  await office.services.db.membership.delete({ where: { userId_tenantId: { userId, tenantId } } })
  forgetMembership(office.services.db, viewer)
  vi.advanceTimersByTime(10_000)
  vi.useRealTimers()
  expect(await page.ended).toBe(4401)
})

test('at the end all connections are closed', async () => {
  const page = await connect({ cookie: await cookieOf(supervisor), origin })
  await live.ends()
  expect(await page.ended).toBe(1001)
})
