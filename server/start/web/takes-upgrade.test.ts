import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takesUpgrade } from './takes-upgrade.ts'

const server = createServer({ shouldUpgradeCallback: takesUpgrade('/live', { dev: false }) }, (_, response) =>
  response.writeHead(200).end(),
)
server.on('upgrade', (_, socket) => socket.end('HTTP/1.1 418 Upgraded\r\nConnection: close\r\n\r\n'))
beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)))
afterAll(() => new Promise((done) => server.close(done)))

const statusOf = (path: string, upgrade: string): Promise<number | undefined> =>
  new Promise((done, fail) => {
    const { port } = server.address() as AddressInfo
    const headers = { connection: 'Upgrade, HTTP2-Settings', upgrade, 'http2-settings': 'AAMAAABkAAQAAP__' }
    request({ host: '127.0.0.1', port, path, headers, agent: false })
      .on('response', (response) => done(response.resume().statusCode))
      .on('error', fail)
      .end()
  })

test('only WebSockets at the live path change the protocol; whoever offers another one is answered all the same', async () => {
  expect(await statusOf('/live?connectionParams=1', 'websocket')).toBe(418)
  expect(await statusOf('/live', 'h2c')).toBe(200)
  expect(await statusOf('/v1/ivrs', 'h2c')).toBe(200)
  expect(await statusOf('/v1/ivrs', 'websocket')).toBe(200)
})
