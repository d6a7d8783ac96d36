import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTestDatabase } from '../../../test/database.ts'
import { forgetMembership } from '../../services/auth/authenticate-session.ts'
import type { SessionAccess } from '../../services/auth/session-access.ts'
import { openTestOffice, type TestOffice } from '../../services/auth/testing/test-office.ts'
import { createIvr } from '../../services/ivrs/create.ts'
import { dataOf, listenLive, openPage } from './testing/live-page.ts'

let office: TestOffice
let supervisor: SessionAccess
let live: Awaited<ReturnType<typeof listenLive>>

beforeAll(async () => {
  office = await openTestOffice(await createTestDatabase())
  ;({ supervisor } = await office.newTenant('wire'))
  live = await listenLive(office.services)
})
afterAll(async () => {
  await live.close()
  await office.close()
})

const connect = (headers: Record<string, string>) => openPage(live.origin, headers)

test('several subscriptions share a connection, and each hears its own tenant’s changes', async () => {
  const page = await connect({ cookie: await live.cookieOf(supervisor), origin: live.origin })
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
  const cookie = await live.cookieOf(supervisor)
  expect((await connect({ cookie, origin: 'https://evil.example' })).status).toBe(403)
  expect((await connect({ cookie, origin: 'null' })).status).toBe(403)
  expect((await connect({ cookie, origin: live.origin, 'sec-fetch-site': 'same-site' })).status).toBe(403)
  expect((await connect({ origin: live.origin })).status).toBe(401)
  expect((await connect({ cookie: 'ominis.session=forged', origin: live.origin })).status).toBe(401)
})

test('what is no message is answered with an error or ends the connection, and serves others on', async () => {
  const page = await connect({ cookie: await live.cookieOf(supervisor), origin: live.origin })
  for (const nonsense of ['{', '[]', 'null', '{"id":1}', { id: 1, method: 'subscription', params: { path: 7 } }]) {
    page.send(nonsense)
  }
  page.watch(9, 'nothing.there')
  await vi.waitFor(() =>
    expect(page.messages).toContainEqual(expect.objectContaining({ id: 9, error: expect.anything() })),
  )
  page.send('x'.repeat(100_000))
  expect(await page.ended).toBe(1009)
  const next = await connect({ cookie: await live.cookieOf(supervisor), origin: live.origin })
  expect(next.status).toBeNull()
  next.close()
})

test('who is removed loses the connection', async () => {
  const { viewer } = await office.newTenant('leaving')
  vi.useFakeTimers({ toFake: ['setInterval'] })
  const page = await connect({ cookie: await live.cookieOf(viewer), origin: live.origin })
  const { userId, tenantId } = viewer
  await office.services.db.membership.delete({ where: { userId_tenantId: { userId, tenantId } } })
  forgetMembership(office.services.db, viewer)
  vi.advanceTimersByTime(10_000)
  vi.useRealTimers()
  expect(await page.ended).toBe(4401)
})

test('at the end all connections are closed', async () => {
  const page = await connect({ cookie: await live.cookieOf(supervisor), origin: live.origin })
  await live.goodbye()
  expect(await page.ended).toBe(1001)
})
