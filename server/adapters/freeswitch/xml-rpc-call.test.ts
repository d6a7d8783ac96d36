import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { freePort } from '../../start/free-port.ts'
import { methodResponse, startXmlRpcServer, type XmlRpcServer } from './testing/xml-rpc-server.ts'
import { xmlRpcCall } from './xml-rpc-call.ts'

let server: XmlRpcServer | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

/** The exchanges of a capture: `> freeswitch.api("command", "arguments")`, then what the switch printed. */
function captured(): { command: string; args: string; text: string }[] {
  const file = readFileSync(
    new URL('../../../ivr-runtime/test/captures/xmlrpc-callcenter.txt', import.meta.url),
    'utf8',
  )
  return file.split(/^(?=> freeswitch\.api\()/m).flatMap((piece) => {
    const [, command = '', args = '', text = ''] =
      /^> freeswitch\.api\("([^"]*)", "([^"]*)"\)\n([\s\S]*)$/.exec(piece) ?? []
    return command ? [{ command, args, text }] : []
  })
}

test('every command of the capture is answered with what the switch printed', async () => {
  const exchanges = captured()
  expect(exchanges.length).toBeGreaterThan(30)
  let next = 0
  server = await startXmlRpcServer((command, args) => {
    const exchange = exchanges[next]
    next += 1
    return exchange?.command === command && exchange.args === args ? exchange.text : 'ERROR!'
  })
  for (const { command, args, text } of exchanges) {
    expect(await xmlRpcCall(server.address, [command, args], 2_000)).toEqual({ kind: 'answered', text })
  }
  expect(server.commands).toEqual(exchanges.map(({ command, args }) => `${command} ${args}`))
})

test.each(['', ' ', '<&>"\'', 'José\n\n100 %', '1.50', 'true', ']]>', '&amp;', '&#65;'])(
  '%j goes there and back',
  async (text) => {
    server = await startXmlRpcServer((_, args) => args)
    expect(await xmlRpcCall(server.address, ['echo', text], 2_000)).toEqual({ kind: 'answered', text })
  },
)

test('a wrong password is said, and not repeated', async () => {
  server = await startXmlRpcServer(() => '+OK')
  const result = await xmlRpcCall({ ...server.address, password: 'hunter2' }, ['status', ''], 2_000)
  expect(result).toEqual({ kind: 'unreachable', reason: 'the switch does not know this user name and password' })
})

test.each([
  ['not XML', 'no', 'the answer makes no sense'],
  ['an empty answer', '', 'the answer makes no sense'],
  ['a fault', '<methodResponse><fault><value>x</value></fault></methodResponse>', 'the answer makes no sense'],
  ['more than anybody prints', methodResponse('x'.repeat(5_000_000)), 'the answer makes no sense'],
])('%s is no answer', async (_, body, reason) => {
  server = await startXmlRpcServer(() => ({ status: 200, body }))
  expect(await xmlRpcCall(server.address, ['status', ''], 5_000)).toEqual({ kind: 'unreachable', reason })
})

test('a switch that is not there, or does not answer in time, is unreachable', async () => {
  const url = `http://127.0.0.1:${await freePort('127.0.0.1')}/RPC2`
  const away = await xmlRpcCall({ url, user: 'a', password: 'b' }, ['status', ''], 2_000)
  expect(away).toEqual({ kind: 'unreachable', reason: 'the switch cannot be reached (ECONNREFUSED)' })

  const { createServer } = await import('node:net')
  const silent = createServer(() => undefined)
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done))
  const address = silent.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const late = await xmlRpcCall({ url: `http://127.0.0.1:${port}/RPC2`, user: 'a', password: 'b' }, ['status', ''], 100)
  expect(late).toEqual({ kind: 'unreachable', reason: 'the switch did not answer in time' })
  silent.close()
})

test('name and password go to no other address', async () => {
  const elsewhere = await startXmlRpcServer(() => '+OK')
  const { createServer } = await import('node:http')
  const redirecting = createServer((_, response) => response.writeHead(307, { location: elsewhere.address.url }).end())
  await new Promise<void>((done) => redirecting.listen(0, '127.0.0.1', done))
  const address = redirecting.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const result = await xmlRpcCall({ ...elsewhere.address, url: `http://127.0.0.1:${port}/` }, ['status', ''], 2_000)
  expect(result.kind).toBe('unreachable')
  expect(elsewhere.commands).toEqual([])
  redirecting.closeAllConnections()
  redirecting.close()
  await elsewhere.close()
})
