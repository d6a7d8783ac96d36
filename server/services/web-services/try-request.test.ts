import { json, webService } from 'ivr-runtime/adapters/http/testing/web-service'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import type { Access } from '../../access.ts'
import { Invalid, NotFound } from '../../errors.ts'
import { createIvr } from '../ivrs/create.ts'
import { updateSettings } from '../settings/update.ts'
import { openTestServices, type TestServices } from '../testing/test-services.ts'
import { tryRequest } from './try-request.ts'

let database: TestDatabase
let tester: TestServices
let access: Access
const open: { close(): Promise<void> }[] = []
beforeAll(async () => {
  database = await createTestDatabase()
  tester = await openTestServices(database.url)
  access = await tester.tenant()
  await createIvr(tester.services, access, { name: 'hotline' })
})
afterAll(async () => {
  for (const each of open) await each.close()
  await tester.close()
  await database.close()
})

async function serve(...answer: Parameters<typeof webService>) {
  const service = await webService(...answer)
  open.push(service)
  return service
}
const allow = (...allowedHosts: string[]) => updateSettings(tester.services, access, { allowedHosts })
const ask = (input: Omit<Parameters<typeof tryRequest>[2], 'name'>) =>
  tryRequest(tester.services, access, { name: 'hotline', ...input })

test('the request is sent with the values given, and the answer comes back whole', async () => {
  const seen: { url: string | undefined; auth: string | undefined; body: string }[] = []
  const service = await serve((request, response) => {
    let body = ''
    request.on('data', (bytes) => {
      body += bytes
    })
    request.on('end', () => {
      seen.push({ url: request.url, auth: request.headers.authorization, body })
      json({ customer: { name: 'Ada' } })(request, response)
    })
  })
  await allow(service.host)
  const tried = await ask({
    actionTarget: `${service.origin}/customers/{caller_number}`,
    actionConfig: { method: 'POST', headers: { Authorization: 'Bearer secret-1' }, body: { from: '{caller_number}' } },
    variables: { caller_number: '+1 555' },
  })
  expect(seen).toEqual([{ url: '/customers/%2B1%20555', auth: 'Bearer secret-1', body: '{"from":"+1 555"}' }])
  expect(tried.request).toEqual({
    method: 'POST',
    url: `${service.origin}/customers/%2B1%20555`,
    headers: { Authorization: 'Bearer ••••' },
    body: '{"from":"+1 555"}',
  })
  expect(tried.answer).toMatchObject({
    kind: 'answered',
    status: 200,
    text: '{"customer":{"name":"Ada"}}',
    truncated: false,
  })
})

test('an answer that a call takes for a failure is shown with what it says', async () => {
  const service = await serve((_, response) => {
    response.statusCode = 404
    response.end('no such customer')
  })
  await allow(service.host)
  expect((await ask({ actionTarget: service.origin })).answer).toMatchObject({ status: 404, text: 'no such customer' })
})

test('a private host that is not allowed is not asked, as in a call', async () => {
  const service = await serve(json({}))
  await allow()
  expect((await ask({ actionTarget: service.origin })).answer).toMatchObject({
    kind: 'failed',
    reason: 'forbidden_address',
  })
  expect(service.seen.connections).toBe(0)
})

test('what is too large is refused, and what is long is cut', async () => {
  const service = await serve(
    (request, response) => void response.end('x'.repeat(request.url === '/huge' ? 2 ** 21 : 100_000)),
  )
  await allow(service.host)
  expect((await ask({ actionTarget: `${service.origin}/huge` })).answer).toMatchObject({ reason: 'too_large' })
  const { answer } = await ask({ actionTarget: `${service.origin}/long` })
  expect(answer).toMatchObject({ truncated: true, bytes: 100_000 })
})

test('wrong fields are named, and another organisation finds no IVR', async () => {
  await expect(ask({ actionTarget: 'ftp://example.com' })).rejects.toThrow(Invalid)
  await expect(ask({ actionTarget: 'https://example.com', actionConfig: { method: 'BREW' } })).rejects.toMatchObject({
    errors: [{ path: expect.stringContaining('method') }],
  })
  await expect(ask({ actionTarget: 'https://example.com/a/{x}', variables: { x: '..' } })).rejects.toMatchObject({
    errors: [{ path: 'actionTarget' }],
  })
  const other = await tester.tenant()
  await expect(
    tryRequest(tester.services, other, { name: 'hotline', actionTarget: 'https://example.com' }),
  ).rejects.toThrow(NotFound)
})
