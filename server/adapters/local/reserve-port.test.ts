import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { freePort } from '../../start/free-port.ts'
import { reservePort } from './reserve-port.ts'

const host = '127.0.0.1'

test('a port is promised to one at a time, and to the next when it is given back', async () => {
  const port = await freePort(host)
  const release = await reservePort(host, port)
  expect(await reservePort(host, port)).toBeNull()
  release?.()
  const again = await reservePort(host, port)
  expect(again).not.toBeNull()
  again?.()
})

test('who promised a port can listen on it', async () => {
  const port = await freePort(host)
  const release = await reservePort(host, port)
  const server = createServer().listen({ host, port, exclusive: true })
  await once(server, 'listening')
  server.close()
  release?.()
})
