import type { IncomingMessage } from 'node:http'
import tls from 'node:tls'
import { afterAll, describe, expect, test } from 'vitest'
import type { Resolve } from './api-agents.ts'
import { asking, everywhere } from './testing/asking.ts'
import { selfSigned } from './testing/self-signed.ts'
import { bodyOf, json } from './testing/web-service.ts'

const { service, ask } = asking()

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
