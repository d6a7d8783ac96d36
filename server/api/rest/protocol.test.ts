import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../test/database.ts'
import { openDb } from '../../db.ts'
import { createRestApp } from './app.ts'
import { openRestTester } from './testing/rest-tester.ts'
import { refusal, withRest } from './testing/with-rest.ts'

describe('what holds for the whole REST API', () => {
  const rest = withRest(createTestDatabase)
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    rest.tester.send('POST', '/v1/ivrs', { headers: { 'x-api-key': rest.caller.key, ...headers }, body })

  it('is healthy while its database answers', async () => {
    const { status, body } = await rest.tester.send('GET', '/health')
    expect(status).toBe(200)
    expect(body).toEqual({
      status: 'healthy',
      service: 'callcenter-api',
      checks: { database: { status: 'healthy', latency_ms: expect.any(Number) } },
    })
  })

  it('says so when the database is away, and refuses in a way that asks to try again', async () => {
    // Nothing listens on port 1.
    const db = openDb('postgresql://nobody:none@127.0.0.1:1/none')
    const app = createRestApp({ ...rest.tester.services, db, logger: pino({ level: 'silent' }) })
    const health = await app.request('/health')
    expect(health.status).toBe(503)
    expect(await health.json()).toMatchObject({ status: 'unhealthy', checks: { database: { status: 'unhealthy' } } })
    const headers = { 'x-api-key': rest.caller.key }
    await rest.caller.call('GET', '/v1/ivrs')
    const list = await app.request('/v1/ivrs', { headers })
    expect(list.status).toBe(503)
    expect(list.headers.get('content-type')).toBe('application/problem+json')
    expect(list.headers.get('retry-after')).toBe('5')
    await db.$disconnect()
  })

  it('tells its brand, in the header too', async () => {
    const { body, headers } = await rest.caller.call('GET', '/v1/branding')
    expect(body).toEqual({ brand: 'Ominis AI', poweredBy: 'Ominis.ai' })
    expect(headers.get('x-powered-by')).toBe('Ominis.ai')
    for (const path of ['/health', '/v1/nothing', '/docs']) {
      expect((await rest.tester.app.request(path)).headers.get('x-powered-by')).toBe('Ominis.ai')
    }
  })

  it.each(['{"name": "x"', 'name=x', '[1]', '"x"', 'null', '7', 'NaN'])('refuses the body %s', async (body) => {
    expect(await post(body)).toMatchObject(refusal(422, ['']))
  })

  it('refuses a body that is not UTF-8', async () => {
    expect(await post(new Uint8Array([0x7b, 0xff, 0x7d]))).toMatchObject(refusal(422, ['']))
  })

  it('refuses a body past 1 MiB, whether or not its length is announced', async () => {
    const large = JSON.stringify({ name: 'x', description: 'd'.repeat(1_048_577) })
    expect(await post(large)).toMatchObject(refusal(413))
    const stream = new Blob([large]).stream()
    const request = new Request('http://localhost/v1/ivrs', {
      method: 'POST',
      headers: { 'x-api-key': rest.caller.key },
      body: stream,
      duplex: 'half',
    } as RequestInit)
    expect((await rest.tester.app.request(request)).status).toBe(413)
  })

  it('refuses nesting that nobody means, and survives much more of it', async () => {
    const nested = (depth: number) => `{"name":"x","description":${'['.repeat(depth)}${']'.repeat(depth)}}`
    expect(await post(nested(40))).toMatchObject({ status: 422 })
    expect(await post(nested(400_000))).toMatchObject({ status: 422 })
  })

  it('a field called __proto__ is unknown like any other', async () => {
    expect(await post('{"name":"x","__proto__":{"description":"y"}}')).toMatchObject({ status: 422 })
  })

  it('names the methods that a path takes', async () => {
    const { status, headers, body } = await rest.caller.call('PATCH', '/v1/ivrs/x')
    expect(status).toBe(405)
    expect(headers.get('allow')).toBe('GET, PUT, DELETE, HEAD')
    expect(body).toMatchObject({ status: 405, detail: expect.stringContaining('PUT') })
  })

  it('there is nothing at other paths', async () => {
    expect(await rest.caller.call('GET', '/v1/queues')).toMatchObject(refusal(404))
    expect(await rest.caller.call('GET', '/v1/ivrs/')).toMatchObject(refusal(404))
  })

  it('answers HEAD as GET, without a body', async () => {
    const response = await rest.tester.app.request('/v1/ivrs', {
      method: 'HEAD',
      headers: { 'x-api-key': rest.caller.key },
    })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('')
  })

  it('refuses more requests in a minute than are allowed, and says how long to wait', async () => {
    const database = await createTestDatabase()
    const limited = await openRestTester(database.url, { requestsPerMinute: 3 })
    const [caller, other] = [await limited.tenant(), await limited.tenant()]
    for (let count = 0; count < 3; count += 1) expect((await caller.call('GET', '/v1/ivrs')).status).toBe(200)
    const refused = await caller.call('GET', '/v1/ivrs')
    expect(refused).toMatchObject(refusal(429))
    expect(refused.body).toMatchObject({
      detail: expect.stringContaining(`Wait ${refused.headers.get('retry-after')} s.`),
    })
    expect((await other.call('GET', '/v1/ivrs')).status).toBe(200)
    await limited.close()
    await database.close()
  })
})
