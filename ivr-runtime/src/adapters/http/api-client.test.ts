import { once } from 'node:events'
import type { IncomingMessage, RequestListener } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { asking, everywhere } from './testing/asking.ts'
import { bodyOf, json, webService } from './testing/web-service.ts'

const { service, ask } = asking()

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
