import { connect, type Socket } from 'node:net'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCapture } from '../../../test/captures/read-capture.ts'
import type { ExecuteResult } from '../../ports/switch-channel.ts'
import { startEslServer } from './esl-server.ts'

/** Answers a handler with the bytes of a capture, its Event-UUIDs put in place of the captured ones. */
const replay = (socket: Socket, name: string, pieceBytes: number, change: (answer: string) => string) => {
  const turns: { command: string; answer: Buffer }[] = []
  for (const { from, bytes } of readCapture(name)) {
    if (from === 'handler') turns.push({ command: bytes.toString('utf8'), answer: Buffer.alloc(0) })
    const turn = turns.at(-1)
    if (from === 'switch' && turn) turn.answer = Buffer.concat([turn.answer, bytes])
  }
  const uuids = new Map<string, string>()
  let received = ''
  socket.on('error', () => {})
  socket.on('data', (bytes) => {
    received += bytes.toString('utf8')
    for (let end = received.indexOf('\n\n'); end >= 0; end = received.indexOf('\n\n')) {
      const command = received.slice(0, end)
      received = received.slice(end + 2)
      const turn = turns.shift()
      if (!turn) return
      const captured = uuidOf(turn.command)
      if (captured) uuids.set(captured, uuidOf(command) ?? captured)
      let answer = turn.answer.toString('latin1')
      for (const [theirs, ours] of uuids) answer = answer.replaceAll(theirs, ours)
      const out = Buffer.from(change(answer), 'latin1')
      for (let at = 0; at < out.length; at += pieceBytes) socket.write(out.subarray(at, at + pieceBytes))
    }
  })
}

const uuidOf = (command: string) => /^Event-UUID: (\S+)$/m.exec(command)?.[1]

/** The results that a handler gets back that sends the captured applications. */
const replayed = async (name: string, pieceBytes: number, change = (answer: string) => answer) => {
  const apps = readCapture(name)
    .filter(({ from }) => from === 'handler')
    .map(({ bytes }) => bytes.toString('utf8'))
    .filter((command) => command.startsWith('sendmsg'))
    .map((command) => ({
      app: /^execute-app-name: (.*)$/m.exec(command)?.[1] ?? '',
      arg: /^execute-app-arg: (.*)$/m.exec(command)?.[1] ?? '',
    }))
  const results: ExecuteResult[] = []
  let cause = ''
  const server = await startEslServer({
    host: '127.0.0.1',
    port: 0,
    onCall: async (channel) => {
      for (const { app, arg } of apps) results.push(await channel.execute(app, arg, { timeoutMs: 2000 }))
      ;({ cause } = await channel.ended)
    },
  })
  const socket = connect({ host: '127.0.0.1', port: server.port, noDelay: true })
  replay(socket, name, pieceBytes, change)
  await new Promise((resolve) => socket.once('close', resolve))
  await server.close({ drainMs: 100 })
  return { cause, results }
}

/** What a handler that sends the captured applications gets back. */
const handle = async (name: string, pieceBytes: number) => {
  const { cause, results } = await replayed(name, pieceBytes)
  return {
    cause,
    results: results.map(toldOf),
    digits: results.flatMap((result) => (result.kind === 'completed' ? (result.variables.get('ivr_digit') ?? []) : [])),
  }
}

const toldOf = (result: ExecuteResult) => {
  if (result.kind === 'completed') return result.response
  return `${result.kind} ${result.kind === 'callEnded' ? result.cause : result.reason}`
}

const endedNormally = 'callEnded NORMAL_CLEARING'
const scenes: [string, Awaited<ReturnType<typeof handle>>][] = [
  ['sync-menu-digit-ok', { cause: 'NORMAL_CLEARING', results: ['_none_', '_none_', endedNormally], digits: ['2'] }],
  ['menu-hash-terminator', { cause: 'NORMAL_CLEARING', results: ['_none_', '_none_', endedNormally], digits: ['12'] }],
  ['menu-timeout', { cause: 'NORMAL_CLEARING', results: ['_none_', '_none_', endedNormally], digits: [] }],
  ['sync-caller-hangs-up', { cause: 'NORMAL_CLEARING', results: ['_none_', endedNormally, endedNormally], digits: [] }],
  ['caller-hangs-up', { cause: 'NORMAL_CLEARING', results: ['_none_', endedNormally, endedNormally], digits: [] }],
  ['missing-file', { cause: 'NORMAL_CLEARING', results: ['_none_', 'FILE NOT FOUND', endedNormally], digits: [] }],
  [
    'bad-app',
    {
      cause: 'DESTINATION_OUT_OF_ORDER',
      results: ['_none_', 'callEnded DESTINATION_OUT_OF_ORDER', 'callEnded DESTINATION_OUT_OF_ORDER'],
      digits: [],
    },
  ],
  ['transfer', { cause: 'BLIND_TRANSFER', results: ['_none_', '_none_'], digits: [] }],
]

test.each(scenes)('a call goes as in %s', async (name, expected) => {
  expect(await handle(name, 65_536)).toEqual(expected)
})

test.each([
  ['sync-caller-hangs-up', '16480'],
  ['caller-hangs-up', '16160'],
])('in %s, the prompt that the hang-up ends still tells how far it came', async (name, offset) => {
  const [, asking, after] = (await replayed(name, 65_536)).results
  expect(asking).toMatchObject({ kind: 'callEnded', cause: 'NORMAL_CLEARING' })
  expect(asking?.kind === 'callEnded' && asking.variables?.get('playback_last_offset_pos')).toBe(offset)
  expect(after).toEqual({ kind: 'callEnded', cause: 'NORMAL_CLEARING' })
})

/** Word of the application's end comes after the notice of the hang-up, as was seen where a message was left. */
function endLate(answer: string): string {
  const hangup = answer.indexOf('"Event-Name":"CHANNEL_HANGUP"')
  const [notice] =
    /Content-Type: text\/disconnect-notice\n(?:.+\n)*?Content-Disposition: linger\n(?:.+\n)*\n/.exec(answer) ?? []
  if (hangup < 0 || !notice) return answer
  const rest = answer.replace(notice, '')
  const ended = rest.indexOf('"Event-Name":"CHANNEL_EXECUTE_COMPLETE"', hangup)
  const frame = rest.lastIndexOf('Content-Length: ', ended)
  return rest.slice(0, frame) + notice + rest.slice(frame)
}

test('the result is told also where it comes after the notice of the hang-up', async () => {
  const { cause, results } = await replayed('sync-caller-hangs-up', 65_536, endLate)
  const [, asking] = results
  expect(cause).toBe('NORMAL_CLEARING')
  expect(asking?.kind === 'callEnded' && asking.variables?.get('playback_last_offset_pos')).toBe('16480')
})

test('a call goes the same in pieces of any size', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...scenes), fc.integer({ min: 1, max: 9000 }), async ([name, expected], bytes) => {
      expect(await handle(name, bytes < 50 ? bytes * 50 : bytes)).toEqual(expected)
    }),
    { numRuns: 25 },
  )
}, 30_000)
