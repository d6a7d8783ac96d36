import { createServer } from 'node:http'
import { type AddressInfo, connect as connectTcp } from 'node:net'
import { encode } from 'next-auth/jwt'
import superjson from 'superjson'
import { WebSocket } from 'ws'
import type { SessionAccess } from '../../../services/auth/session-access.ts'
import { sessionSecret } from '../../../services/auth/session-secret.ts'
import type { Services } from '../../../services/services.ts'
import { livePath, openLive } from '../live.ts'

/** For tests: the live connections of a server that answers nothing else. `failed`: upgrades that threw. */
export async function listenLive(services: Services) {
  const server = createServer()
  const live = openLive(services)
  const failed: unknown[] = []
  server.on('upgrade', (request, socket, head) => {
    live.upgrade(request, socket, head).catch((error: unknown) => failed.push(error))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    port,
    failed,
    origin: `http://127.0.0.1:${port}`,
    goodbye: live.close,
    connections: () => new Promise<number>((done) => server.getConnections((_, count) => done(count))),
    cookieOf: async ({ userId, tenantId }: SessionAccess) =>
      `ominis.session=${await encode({ token: { userId, tenantId }, secret: sessionSecret(services) })}`,
    async close() {
      await live.close()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

export type Page = Awaited<ReturnType<typeof openPage>>

/** For tests: a page's connection, or (`status`) how it was refused. */
export async function openPage(origin: string, headers: Record<string, string>) {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}${livePath}`, { headers })
  const messages: unknown[] = []
  socket.on('message', (data) => {
    const text = String(data)
    if (text !== 'PING') messages.push(JSON.parse(text))
  })
  const ended = new Promise<number>((done) => socket.on('close', done))
  const refused = new Promise<number | null>((done) => {
    socket.on('unexpected-response', (_, { statusCode }) => done(statusCode ?? 0))
    socket.on('open', () => done(null))
  })
  socket.on('error', () => undefined)
  const status = await refused
  const send = (message: unknown) => socket.send(typeof message === 'string' ? message : JSON.stringify(message))
  return {
    status,
    messages,
    ended,
    send,
    close: () => socket.terminate(),
    ask: (id: number, method: string, path: string, input?: unknown) =>
      send({ id, method, params: { path, input: superjson.serialize(input) } }),
    watch: (id: number, path: string, input?: unknown) =>
      send({ id, method: 'subscription', params: { path, input: superjson.serialize(input) } }),
  }
}

/** For tests: what a page was sent of a subscription. */
export const dataOf = ({ messages }: Page, id: number) =>
  (messages as { id: number; result?: { type: string; data?: { json: unknown } } }[]).flatMap((message) =>
    message.id === id && message.result?.type === 'data' ? [message.result.data?.json] : [],
  )

/** For tests: the code of the error that a page was answered with. */
export const errorOf = ({ messages }: Page, id: number) =>
  (messages as { id: number; error?: { json: { data: { code: string } } } }[]).find(
    (message) => message.id === id && message.error,
  )?.error?.json.data.code

/** For tests: a connection as no browser would make it. Resolves with the first bytes of the answer. */
export async function openRaw(port: number, headers: Record<string, string>) {
  const socket = connectTcp({ port, host: '127.0.0.1', allowHalfOpen: true })
  socket.on('error', () => undefined)
  const given = {
    Host: `127.0.0.1:${port}`,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    ...headers,
  }
  const lines = Object.entries(given).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(`GET ${livePath} HTTP/1.1\r\n${lines.join('')}\r\n`)
  const answer = await new Promise<string>((done) => {
    socket.once('data', (data) => done(String(data)))
    socket.once('close', () => done(''))
  })
  return { socket, status: Number(answer.split(' ')[1]) }
}

/** For tests: a text frame of a client, for `openRaw`. */
export function frameOf(message: unknown): Buffer {
  const payload = Buffer.from(JSON.stringify(message))
  const length = payload.length < 126 ? [payload.length] : [126, payload.length >> 8, payload.length & 255]
  const [first = 0, ...rest] = length
  return Buffer.concat([Buffer.from([0x81, 0x80 | first, ...rest, 0, 0, 0, 0]), payload])
}
