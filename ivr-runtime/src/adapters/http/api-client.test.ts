import { once } from 'node:events'
import type { IncomingMessage, RequestListener } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import tls from 'node:tls'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { httpApiCall } from '../../domain/flow/http-api-call.ts'
import type { Resolve } from './api-agents.ts'
import { HttpApiClient, type HttpApiClientOptions } from './api-client.ts'
import { selfSigned } from './testing/self-signed.ts'
import { json, webService } from './testing/web-service.ts'

const opened: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()))
})

async function service(answer: RequestListener, options?: { tls: boolean }) {
  const one = await webService(answer, options)
  opened.push(one)
  return one
}

/** Asks with hosts allowed by name. */
function ask(
  target: string,
  config: object = {},
  allowed: string[] = [],
  options: HttpApiClientOptions = {},
  signal?: AbortSignal,
) {
  const client = new HttpApiClient(options)
  opened.push(client)
  const action = httpApiCall.parse({ type: 'http_api_call', target, config })
  return client.call({ ...action, type: 'http_api_call' }, allowed, signal ?? new AbortController().signal)
}

const everywhere = ['127.0.0.1']

describe('asking a web service', () => {
  test('speaks what is found at the path', async () => {
    const weather = await service(json({ current: { temp_f: 72 } }))
    const answer = await ask(`${weather.origin}/now`, { response_path: 'current.temp_f' }, [weather.host])
    expect(answer).toEqual({ kind: 'answered', status: 200, latencyMs: expect.any(Number), value: '72' })
  })

  test('sends the method, headers and body that were configured', async () => {
    const received: unknown[] = []
    const echo = await service(async (request, response) => {
      const { method, url, headers } = request
      received.push({
        method,
        url,
        key: headers['x-api-key'],
        type: headers['content-type'],
        body: await bodyOf(request),
      })
      json('ok')(request, response)
    })
    const headers = { 'X-API-Key': 'k1', 'Content-Length': '3', Connection: 'close' }
    await ask(`${echo.origin}/a?b=c`, { method: 'POST', headers, body: { id: 7 } }, everywhere)
    await ask(echo.origin, { method: 'PUT', body: 'plain' }, everywhere)
    await ask(
      echo.origin,
      { method: 'PATCH', body: '[1]', headers: { 'Content-Type': 'application/merge-patch+json' } },
      everywhere,
    )
    await ask(echo.origin, { method: 'DELETE' }, everywhere)
    expect(received).toEqual([
      { method: 'POST', url: '/a?b=c', key: 'k1', type: 'application/json', body: '{"id":7}' },
      { method: 'PUT', url: '/', key: undefined, type: 'text/plain; charset=utf-8', body: 'plain' },
      { method: 'PATCH', url: '/', key: undefined, type: 'application/merge-patch+json', body: '[1]' },
      { method: 'DELETE', url: '/', key: undefined, type: undefined, body: '' },
    ])
  })

  test('a name and password in the address are sent as authorisation', async () => {
    const echo = await service((request, response) => json(request.headers.authorization)(request, response))
    const answer = await ask(`http://ada:p%40ss@${echo.host}/`, {}, everywhere)
    expect(answer).toMatchObject({ value: `Basic ${Buffer.from('ada:p@ss').toString('base64')}` })
  })

  test('plain text is spoken as it is, when no path is asked for', async () => {
    const text = await service(
      (_, response) => void response.setHeader('content-type', 'text/plain').end('Open until\nfive'),
    )
    expect(await ask(text.origin, {}, everywhere)).toMatchObject({ kind: 'answered', value: 'Open until five' })
    expect(await ask(text.origin, { response_path: 'a' }, everywhere)).toMatchObject({ reason: 'not_json' })
  })

  test('a template without a place for a value is content with any good answer', async () => {
    const empty = await service((_, response) => void response.writeHead(204).end())
    const config = { method: 'POST', tts_template: 'Your request was recorded.' }
    expect(await ask(empty.origin, config, everywhere)).toMatchObject({ kind: 'answered', status: 204, value: '' })
  })

  const broken: [string, RequestListener, object, object][] = [
    ['a status of 500', (_, response) => void response.writeHead(500).end('{}'), {}, { reason: 'status', status: 500 }],
    ['a status of 404', (_, response) => void response.writeHead(404).end('{}'), {}, { reason: 'status', status: 404 }],
    [
      'a status of 500 whose body is cut',
      (_, response) => void response.writeHead(500).write('{', () => response.destroy()),
      {},
      { reason: 'status', status: 500 },
    ],
    [
      'a status of 500 whose body is endless',
      (_, response) => pour(response.writeHead(500)),
      {},
      { reason: 'status', status: 500 },
    ],
    ['a web page', (_, response) => void response.end('<html>'), {}, { reason: 'not_json', status: 200 }],
    ['JSON cut short', (_, response) => void response.end('{"a": '), {}, { reason: 'not_json' }],
    ['a path that leads nowhere', json({ a: 1 }), { response_path: 'b' }, { reason: 'no_value', status: 200 }],
    ['an object', json({ a: { b: 1 } }), { response_path: 'a' }, { reason: 'no_value' }],
    ['2 MiB', (_, response) => void response.end(JSON.stringify('x'.repeat(2 ** 21))), {}, { reason: 'too_large' }],
    ['an endless answer', (_, response) => pour(response), {}, { reason: 'too_large' }],
    ['a connection cut', (_, response) => void response.destroy(), {}, { reason: 'unreachable', status: null }],
    [
      'a body cut',
      (_, response) => void response.writeHead(200).write('{', () => response.destroy()),
      {},
      { reason: 'unreachable' },
    ],
  ]
  test.each(broken)('%s is told apart', async (_, behaviour, config, expected) => {
    const one = await service(behaviour)
    expect(await ask(one.origin, config, everywhere)).toMatchObject({ kind: 'failed', ...expected })
  })

  test('an answer of just under 1 MiB is read', async () => {
    const big = await service(json({ pad: 'x'.repeat(2 ** 20 - 100), value: 'here' }))
    expect(await ask(big.origin, { response_path: 'value' }, everywhere)).toMatchObject({ value: 'here' })
  })

  test('nobody there is unreachable', async () => {
    const gone = await webService(json(1))
    await gone.close()
    expect(await ask(gone.origin, {}, everywhere)).toMatchObject({ reason: 'unreachable', status: null })
  })
})

describe('the deadline', () => {
  const slow: [string, RequestListener][] = [
    ['before the answer', () => undefined],
    ['in the middle of the answer', (_, response) => void response.writeHead(200).write('{')],
    ['drip by drip', (_, response) => drip(response)],
    ['on the way from redirect to redirect', (request, response) => later(request, response)],
  ]
  test.each(slow)('ends a service that is slow %s', async (_, behaviour) => {
    const one = await service(behaviour)
    const answer = await ask(one.origin, {}, everywhere, { timeoutMs: 300 })
    expect(answer).toMatchObject({ kind: 'failed', reason: 'timeout' })
    expect(answer.latencyMs).toBeGreaterThanOrEqual(290)
    expect(answer.latencyMs).toBeLessThan(4_000)
  })

  test('ends a name that takes too long to resolve', async () => {
    const answer = await ask('https://weather.test/', {}, [], { timeoutMs: 200, resolve: () => undefined })
    expect(answer).toMatchObject({ reason: 'timeout' })
    expect(answer.latencyMs).toBeLessThan(4_000)
  })

  test('ends a server that accepts the connection and never speaks TLS', async () => {
    const mute = createTcpServer(() => undefined).listen(0, '127.0.0.1')
    await once(mute, 'listening')
    const { port } = mute.address() as { port: number }
    const answer = await ask(`https://127.0.0.1:${port}/`, {}, everywhere, { timeoutMs: 200 })
    mute.close()
    expect(answer).toMatchObject({ reason: 'timeout' })
  })

  test('a caller who hangs up ends the request', async () => {
    const one = await service(() => undefined)
    const started = Date.now()
    await ask(one.origin, {}, everywhere, {}, AbortSignal.timeout(100))
    expect(Date.now() - started).toBeLessThan(4_000)
  })
})

describe('where a web service may be', () => {
  test('a private address is not called unless its host is allowed, and then only at the allowed port', async () => {
    const inside = await service(json('secret'))
    const refused = { kind: 'failed', reason: 'forbidden_address', status: null }
    expect(await ask(inside.origin)).toMatchObject(refused)
    expect(await ask(`https://${inside.host}/`)).toMatchObject(refused)
    expect(await ask(inside.origin, {}, ['127.0.0.1:1'])).toMatchObject(refused)
    expect(inside.seen.connections).toBe(0)
    expect(await ask(inside.origin, {}, [inside.host])).toMatchObject({ value: 'secret' })
  })

  test('a name that resolves to a private address is not called', async () => {
    const inside = await service(json('secret'), { tls: true })
    const resolve = resolveTo('127.0.0.1')
    const answer = await ask(`https://weather.test:${inside.port}/`, {}, [], { resolve })
    expect(answer).toMatchObject({ kind: 'failed', reason: 'forbidden_address' })
    expect(await ask(`https://localhost:${inside.port}/`)).toMatchObject({ reason: 'forbidden_address' })
    expect(inside.seen.connections).toBe(0)
  })

  test('the connection goes to what the one look-up said', async () => {
    const inside = await service(json('here'))
    let asked = 0
    const resolve: Resolve = (host, options, callback) => {
      asked++
      resolveTo('127.0.0.1')(host, options, callback)
    }
    const answer = await ask(`http://weather.test:${inside.port}/`, {}, ['weather.test'], { resolve })
    expect(answer).toMatchObject({ value: 'here' })
    expect(asked).toBe(1)
  })

  test('a redirect to a private address is not followed', async () => {
    const inside = await service(json('secret'))
    const outside = await service((_, response) => void response.writeHead(302, { location: inside.origin }).end())
    const answer = await ask(outside.origin, {}, [outside.host])
    expect(answer).toMatchObject({ kind: 'failed', reason: 'forbidden_address' })
    expect(inside.seen.connections).toBe(0)
  })

  test.each([
    ['a file', () => 'file:///etc/passwd'],
    ['data', () => 'data:application/json,"secret"'],
    ['another program', () => 'gopher://127.0.0.1:70/'],
    ['another port of an allowed host', (port: number) => `http://127.0.0.1:${port}/`],
    ['the same host without saying so', (port: number) => `http://2130706433:${port}/`],
    ['the same host in octal', (port: number) => `http://0177.0.0.1:${port}/`],
    ['the same host in IPv6', (port: number) => `http://[::ffff:7f00:1]:${port}/`],
    ['no host at all', (port: number) => `http://0.0.0.0:${port}/`],
    ['the machine’s own name', (port: number) => `https://localhost:${port}/`],
    ['where clouds keep secrets', () => 'https://169.254.169.254/latest/meta-data/'],
    ['an address with another in front', (port: number) => `https://weather.gov@127.0.0.1:${port}/`],
  ])('a redirect to %s is not followed', async (_, location) => {
    const inside = await service(json('secret'))
    const outside = await service(
      (_, response) => void response.writeHead(302, { location: location(inside.port) }).end(),
    )
    const answer = await ask(outside.origin, {}, [outside.host])
    expect(answer).toMatchObject({ kind: 'failed', reason: 'forbidden_address' })
    expect(inside.seen.connections).toBe(0)
  })

  test('a name that means another address at each hop is looked at again at each', async () => {
    const inside = await service(json('secret'), { tls: true })
    const outside = await service(
      (_, response) => void response.writeHead(302, { location: `https://weather.test:${inside.port}/` }).end(),
    )
    let asked = 0
    const rebinding: Resolve = (host, options, callback) => {
      asked++
      resolveTo('127.0.0.1')(host, options, callback)
    }
    const answer = await ask(outside.origin, {}, [outside.host], { resolve: rebinding })
    expect(answer).toMatchObject({ kind: 'failed', reason: 'forbidden_address' })
    expect([asked, inside.seen.connections]).toEqual([1, 0])
  })

  test('a redirect away from HTTPS is not followed', async () => {
    const outside = await service(
      (_, response) => void response.writeHead(302, { location: 'http://weather.gov/' }).end(),
    )
    expect(await ask(outside.origin, {}, everywhere)).toMatchObject({ reason: 'forbidden_address' })
  })
})

describe('redirects', () => {
  test('three are followed, the fourth is not', async () => {
    const chain = await service((request, response) => {
      const left = Number(request.url?.slice(1))
      if (left === 0) json('arrived')(request, response)
      else response.writeHead(302, { location: `/${left - 1}` }).end()
    })
    expect(await ask(`${chain.origin}/3`, {}, everywhere)).toMatchObject({ value: 'arrived' })
    expect(await ask(`${chain.origin}/4`, {}, everywhere)).toMatchObject({ reason: 'status', status: 302 })
  })

  test('keys stay behind when another host is next', async () => {
    const seen: IncomingMessage['headers'][] = []
    const other = await service((request, response) => {
      seen.push(request.headers)
      json('ok')(request, response)
    })
    const first = await service((_, response) => void response.writeHead(307, { location: other.origin }).end())
    const headers = { Authorization: 'Bearer t', Cookie: 'a=b', 'X-API-Key': 'k', Accept: 'text/plain' }
    await ask(first.origin, { headers }, everywhere)
    expect(seen[0]).toMatchObject({ accept: 'text/plain' })
    expect(JSON.stringify(seen)).not.toMatch(/Bearer|a=b|x-api-key/)
  })

  test.each([
    [301, 'POST', 'GET', ''],
    [303, 'PUT', 'GET', ''],
    [302, 'PUT', 'PUT', '{"a":1}'],
    [307, 'POST', 'POST', '{"a":1}'],
    [308, 'POST', 'POST', '{"a":1}'],
  ])('after a %i a %s goes on as %s', async (status, method, then, body) => {
    const seen: string[] = []
    const one = await service(async (request, response) => {
      if (request.url === '/') response.writeHead(status, { location: '/next' }).end()
      else {
        seen.push(`${request.method} ${await bodyOf(request)}`)
        json('ok')(request, response)
      }
    })
    await ask(one.origin, { method, body: { a: 1 } }, everywhere)
    expect(seen).toEqual([`${then} ${body}`])
  })

  test('a redirect that leads nowhere ends the call', async () => {
    const one = await service((_, response) => void response.writeHead(302, { location: 'http://' }).end())
    expect(await ask(one.origin, {}, everywhere)).toMatchObject({ reason: 'status', status: 302 })
    const none = await service((_, response) => void response.writeHead(304).end())
    expect(await ask(none.origin, {}, everywhere)).toMatchObject({ reason: 'status', status: 304 })
  })
})

describe('certificates', () => {
  const trusted = tls.getCACertificates('default')
  afterAll(() => tls.setDefaultCACertificates(trusted))

  test('one that nobody trusts is refused, also of an allowed host', async () => {
    const one = await service(json('secret'), { tls: true })
    const answer = await ask(one.origin, {}, everywhere)
    expect(answer).toMatchObject({ kind: 'failed', reason: 'certificate', status: null })
  })

  test('a trusted one is accepted for its own name only', async () => {
    tls.setDefaultCACertificates([...trusted, selfSigned.cert])
    const one = await service(json('here'), { tls: true })
    expect(await ask(one.origin, {}, everywhere)).toMatchObject({ kind: 'answered', value: 'here' })
    const wrong = `https://weather.test:${one.port}/`
    const resolve = resolveTo('127.0.0.1')
    expect(await ask(wrong, {}, ['weather.test'], { resolve })).toMatchObject({ reason: 'certificate' })
  })
})

function resolveTo(...addresses: string[]): Resolve {
  return (_, __, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: 4 })),
    )
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}

type ServerResponse = Parameters<RequestListener>[1]

function pour(response: ServerResponse): void {
  const more = () => {
    while (!response.destroyed && response.write(Buffer.alloc(65_536, 32)));
    if (!response.destroyed) response.once('drain', more)
  }
  more()
}

function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write(' '), 30)
  response.once('close', () => clearInterval(timer))
}

function later(request: IncomingMessage, response: ServerResponse): void {
  setTimeout(() => response.writeHead(302, { location: `${request.url}x` }).end(), 140)
}
