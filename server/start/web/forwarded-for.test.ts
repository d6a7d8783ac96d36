import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { forwardedFor } from './forwarded-for.ts'

function seen(remoteAddress: string, given?: string): unknown {
  const headers: Record<string, string> = given === undefined ? {} : { 'x-forwarded-for': given }
  forwardedFor({ socket: { remoteAddress }, headers } as unknown as IncomingMessage)
  return headers['x-forwarded-for']
}

test('a browser that comes directly is known by its own address', () => {
  expect(seen('203.0.113.7')).toBe('203.0.113.7')
})

test('whoever makes up a forwarded address has the own one appended', () => {
  expect(seen('203.0.113.7', '10.0.0.1')).toBe('10.0.0.1, 203.0.113.7')
})

test('a proxy on this machine is believed', () => {
  expect(seen('127.0.0.1', '198.51.100.4')).toBe('198.51.100.4')
  expect(seen('::ffff:127.0.0.1', '198.51.100.4')).toBe('198.51.100.4')
})
