import { encode } from 'next-auth/jwt'
import superjson from 'superjson'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTestDatabase } from '../../../test/database.ts'
import { openDb } from '../../db.ts'
import { type Channel, EventBus, type Payload } from '../../events.ts'
import type { SessionAccess } from '../../services/auth/session-access.ts'
import { sessionSecret } from '../../services/auth/session-secret.ts'
import { openTestOffice, type TestOffice } from '../../services/auth/testing/test-office.ts'
import { createIvr } from '../../services/ivrs/create.ts'
import type { Services } from '../../services/services.ts'
import { handleTrpcRequest } from './handle-request.ts'

let office: TestOffice
let supervisor: SessionAccess
let cookie: string
beforeAll(async () => {
  office = await openTestOffice(await createTestDatabase())
  ;({ supervisor } = await office.newTenant('wire'))
  const { userId, tenantId } = supervisor
  const token = await encode({ token: { userId, tenantId }, secret: sessionSecret(office.services) })
  cookie = `ominis.session=${token}`
  await createIvr(office.services, supervisor, { name: 'hotline' })
})
afterAll(() => office.close())

const host = 'ominis.example:3000'

class CountingBus extends EventBus {
  listeners = 0
  override on<C extends Channel>(channel: C, listener: (payload: Payload<C>) => void): () => void {
    const off = super.on(channel, listener)
    this.listeners += 1
    return () => {
      this.listeners -= 1
      off()
    }
  }
}

function ask(
  path: string,
  headers: Record<string, string> = {},
  input?: unknown,
  { services = office.services, signal = null }: { services?: Services; signal?: AbortSignal | null } = {},
) {
  const query = input === undefined ? '' : `?input=${encodeURIComponent(superjson.stringify(input))}`
  const url = `http://${host}/api/trpc/${path}${query}`
  return handleTrpcRequest(services, new Request(url, { headers: { host, cookie, ...headers }, signal }))
}

function change(path: string, input: unknown, headers: Record<string, string> = {}) {
  const request = new Request(`http://${host}/api/trpc/${path}`, {
    method: 'POST',
    headers: { host, cookie, 'content-type': 'application/json', origin: `http://${host}`, ...headers },
    body: superjson.stringify(input),
  })
  return handleTrpcRequest(office.services, request)
}

test('whoever has a session is told who it is', async () => {
  const response = await ask('session.me')
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    result: { data: { json: { email: supervisor.email, role: 'supervisor', tenant: { slug: 'wire' } } } },
  })
  expect((await ask('session.me', { cookie: '' })).status).toBe(401)
})

test('a change asked for by a page of another site is refused', async () => {
  const create = (headers: Record<string, string>) => change('ivr.create', { name: 'forged' }, headers)
  expect((await create({ origin: 'https://evil.example' })).status).toBe(403)
  expect((await create({ origin: 'null' })).status).toBe(403)
  expect((await create({ 'sec-fetch-site': 'same-site' })).status).toBe(403)
  expect((await create({ origin: 'https://public.example' })).status).toBe(403)
  expect((await ask('ivr.get', {}, { name: 'forged' })).status).toBe(404)
})

test('behind a proxy that tells the public name, changes are taken', async () => {
  const response = await change(
    'ivr.create',
    { name: 'proxied' },
    { origin: 'https://public.example', 'x-forwarded-host': 'public.example', 'sec-fetch-site': 'same-origin' },
  )
  expect(response.status).toBe(200)
})

test('a refusal carries its code, a sentence, and the fields by their own names', async () => {
  const taken = await change('ivr.create', { name: 'hotline' })
  expect(taken.status).toBe(409)
  expect(await taken.json()).toMatchObject({
    error: {
      json: {
        message: 'There is already an IVR called "hotline".',
        data: { appCode: 'conflict', fieldErrors: [{ path: 'name', message: 'is taken' }] },
      },
    },
  })
  const menu = { menuId: 'main', promptText: 'Hello', timeoutSeconds: 600 }
  const invalid = await change('menu.create', { name: 'hotline', menu })
  expect(invalid.status).toBe(422)
  expect(await invalid.json()).toMatchObject({
    error: { json: { data: { appCode: 'invalid', fieldErrors: [{ path: 'timeoutSeconds' }] } } },
  })
  expect((await change('testCall.get', {})).status).toBe(405)
})

test('what goes wrong unforeseen says nothing about itself', async () => {
  const log = vi.spyOn(office.services.logger, 'error')
  const spy = vi.spyOn(office.services, 'podLogs').mockRejectedValueOnce(new Error('secret path'))
  const response = await ask('ivr.logs', {}, { name: 'hotline' })
  expect(response.status).toBe(500)
  const text = await response.text()
  expect(text).toContain('Something went wrong on the server')
  expect(text).not.toContain('secret path')
  expect(text).not.toContain('stack')
  expect(log).toHaveBeenCalledOnce()
  spy.mockRestore()
})

test('while the database is away, it says so and that trying again helps', async () => {
  const db = openDb('postgresql://nobody:x@127.0.0.1:9/none')
  const response = await ask('session.me', {}, undefined, { services: { ...office.services, db } })
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({ error: { json: { data: { appCode: 'unavailable' } } } })
  await db.$disconnect()
})

test('a body that is too large is refused before it is read whole, however it is sent', async () => {
  expect((await change('ivr.create', { name: 'x' }, { 'content-length': '99999999' })).status).toBe(413)
  const stranger = { method: 'POST', headers: { host, 'content-length': '100000' }, body: 'x'.repeat(100_000) }
  const refused = new Request(`http://${host}/api/trpc/ivr.create`, stranger)
  expect((await handleTrpcRequest(office.services, refused)).status).toBe(413)
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(to) {
      sent += 65_536
      to.enqueue(new Uint8Array(65_536))
    },
  })
  const init = { method: 'POST', headers: { host, cookie }, body: endless, duplex: 'half' }
  const request = new Request(`http://${host}/api/trpc/ivr.create`, init)
  expect((await handleTrpcRequest(office.services, request)).status).toBe(413)
  expect(sent).toBeLessThan(20_000_000)
})

test('who watches the IVRs hears of each change, and nothing is left behind when the page goes away', async () => {
  const bus = new CountingBus(office.databaseUrl)
  const page = new AbortController()
  const response = await ask('ivr.watch', { accept: 'text/event-stream' }, undefined, {
    signal: page.signal,
    services: { ...office.services, bus },
  })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const events = eventsOf(response)
  expect(await events.next()).toEqual({ ivrId: null })
  const ivr = await createIvr(office.services, supervisor, { name: 'watched' })
  const { admin: stranger } = await office.newTenant('unheard')
  await createIvr(office.services, stranger, { name: 'theirs' })
  expect(await events.next()).toEqual({ ivrId: ivr.id })
  const second = await createIvr(office.services, supervisor, { name: 'watched-too' })
  expect(await events.next()).toEqual({ ivrId: second.id })
  expect(bus.listeners).toBeGreaterThan(0)
  page.abort()
  await events.cancel()
  await vi.waitFor(() => expect(bus.listeners).toBe(0))
  await bus.close()
})

/** The `data` of each message of an event stream. */
function eventsOf(response: Response) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    async next(): Promise<unknown> {
      for (;;) {
        const end = text.indexOf('\n\n')
        if (end >= 0) {
          const block = text.slice(0, end)
          text = text.slice(end + 2)
          const data = /^data: (.*)$/m.exec(block)?.[1]
          if (data && !/^event: /m.test(block)) return (JSON.parse(data) as { json: unknown }).json
          continue
        }
        const chunk = await reader?.read()
        if (!chunk || chunk.done) throw new Error('the stream ended')
        text += chunk.value
      }
    },
    cancel: () => reader?.cancel(),
  }
}
