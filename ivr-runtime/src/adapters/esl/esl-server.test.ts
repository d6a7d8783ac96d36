import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { readCapture, switchBytes } from '../../../test/captures/read-capture.ts'
import type { ExecuteResult, SwitchChannel } from '../../ports/switch-channel.ts'
import { type EslServer, type EslServerOptions, startEslServer } from './esl-server.ts'

let server: EslServer | undefined
const rejections: unknown[] = []
process.on('unhandledRejection', (reason) => rejections.push(reason))

afterEach(async () => {
  await server?.close({ drainMs: 0 })
  server = undefined
  expect(rejections).toEqual([])
})

const start = async (options: Partial<EslServerOptions>) => {
  server = await startEslServer({ host: '127.0.0.1', port: 0, onCall: () => {}, ...options })
  return server
}

const dial = async ({ port }: EslServer): Promise<Socket> => {
  const socket = connect({ host: '127.0.0.1', port })
  socket.on('error', () => {})
  await new Promise((resolve) => socket.once('connect', resolve))
  return socket
}

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

const closed = (socket: Socket) => new Promise<void>((resolve) => socket.once('close', () => resolve()))

const [channelData, ok = Buffer.alloc(0)] = readCapture('sync-menu-digit-ok')
  .filter(({ from }) => from === 'switch')
  .map(({ bytes }) => bytes)
const greeting = Buffer.concat([channelData ?? Buffer.alloc(0), ok, ok])

/** A call whose switch says nothing after the greeting. */
const silentCall = async (options: Partial<EslServerOptions> = {}) => {
  const { promise, resolve } = Promise.withResolvers<SwitchChannel>()
  const started = await start({ ...options, onCall: resolve })
  const socket = await dial(started)
  socket.resume()
  socket.write(greeting)
  return { socket, channel: await promise, server: started }
}

describe('a call', () => {
  test('is presented with who calls whom', async () => {
    const { channel } = await silentCall()
    expect(channel.callerNumber).toBe('+15551234567')
    expect(channel.calledNumber).toBe('sync-8084-demo')
    expect(channel.variables.get('sip_from_display')).toBe("José O'Neil 100%")
  })

  test('whose application never ends goes on after the time given', async () => {
    const { channel } = await silentCall()
    expect(await channel.execute('playback', '/x.wav', { timeoutMs: 20 })).toEqual({
      kind: 'failed',
      reason: 'timeout',
    })
  })

  test('that ended answers every further application at once', async () => {
    const { channel, socket } = await silentCall()
    const pending = channel.execute('playback', '/x.wav', { timeoutMs: 5000 })
    socket.destroy()
    expect(await pending).toEqual({ kind: 'callEnded', cause: 'LOST' })
    expect(await channel.execute('playback', '/x.wav', { timeoutMs: 5000 })).toEqual({
      kind: 'callEnded',
      cause: 'LOST',
    })
    expect(await channel.ended).toEqual({ cause: 'LOST' })
  })

  test('that its handler lets go of is over for the handler, and the connection too', async () => {
    const { channel, socket } = await silentCall()
    const pending = channel.execute('playback', '/x.wav', { timeoutMs: 5000 })
    channel.close()
    channel.close()
    expect(await pending).toEqual({ kind: 'callEnded', cause: 'RELEASED' })
    await closed(socket)
  })

  test('is let go of when its handler throws', async () => {
    for (const onCall of [
      () => {
        throw new Error('handler broke')
      },
      () => Promise.reject(new Error('handler broke')),
    ]) {
      const socket = await dial(await start({ onCall }))
      socket.resume()
      socket.write(greeting)
      await closed(socket)
      await server?.close({ drainMs: 0 })
    }
  })

  test('an application whose name is none is refused without a word to the switch', async () => {
    const { channel } = await silentCall()
    expect(await channel.execute('system\n\nexit', '', { timeoutMs: 50 })).toEqual({
      kind: 'failed',
      reason: 'refused',
    })
  })

  test('a refusal by the switch is told', async () => {
    const { channel, socket } = await silentCall()
    const result = channel.execute('playback', '/x.wav', { timeoutMs: 1000 })
    socket.write('Content-Type: command/reply\nReply-Text: -ERR invalid session id [x]\n\n')
    expect(await result).toEqual({ kind: 'failed', reason: 'refused' })
  })

  test('events of another channel change nothing', async () => {
    const { channel, socket } = await silentCall()
    const event = '{"Event-Name":"CHANNEL_HANGUP","Unique-ID":"other","Hangup-Cause":"USER_BUSY"}'
    socket.write(`Content-Length: ${event.length}\nContent-Type: text/event-json\n\n${event}`)
    expect(await channel.execute('sleep', '1', { timeoutMs: 30 })).toEqual({ kind: 'failed', reason: 'timeout' })
  })

  test('transferred from outside during an application is over', async () => {
    const { channel, socket } = await silentCall()
    const asked = once(socket, 'data')
    const result = channel.execute('playback', '/x.wav', { timeoutMs: 1000 })
    const uuid = /Event-UUID: (\S+)/.exec(String((await asked)[0]))?.[1] ?? ''
    socket.write(completedInRouting(channel.channelUuid, uuid))
    expect(await result).toEqual({ kind: 'callEnded', cause: 'BLIND_TRANSFER' })
    await closed(socket)
  })

  test('goes on after late word of the transfer by which the caller came back', async () => {
    const { channel, socket } = await silentCall()
    const result = channel.execute('playback', '/x.wav', { timeoutMs: 200 })
    socket.write(completedInRouting(channel.channelUuid, 'of-the-dialplan'))
    expect(await result).toEqual({ kind: 'failed', reason: 'timeout' })
    expect(await Promise.race([channel.ended, Promise.resolve('goes on')])).toBe('goes on')
  })
})

test('a caller who hangs up while the call is being presented is not missed', async () => {
  const { promise, resolve } = Promise.withResolvers<SwitchChannel>()
  const socket = await dial(await start({ onCall: resolve }))
  socket.resume()
  const event = '{"Event-Name":"CHANNEL_HANGUP","Unique-ID":"x","Hangup-Cause":"ORIGINATOR_CANCEL"}'
  const hangup = Buffer.from(`Content-Length: ${event.length}\nContent-Type: text/event-json\n\n${event}`)
  socket.write(Buffer.concat([greeting, hangup]))
  expect(await (await promise).ended).toEqual({ cause: 'ORIGINATOR_CANCEL' })
})

describe('a peer that is no switch', () => {
  test.each([
    ['says nothing', ''],
    ['speaks HTTP', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['answers connect with an error', 'Content-Type: command/reply\nReply-Text: -ERR no\n\n'],
    ['names no channel', 'Event-Name: CHANNEL_DATA\nContent-Type: command/reply\n\n'],
    ['sends a length that is none', 'Content-Length: many\n\n'],
    ['announces a huge frame', 'Content-Length: 99999999999\n\n'],
    ['sends a broken event', 'Content-Type: text/event-json\nContent-Length: 1\n\n{'],
    ['sends noise', '\u0000\u0001\ufffd'.repeat(3000)],
  ])('that %s is shown the door', async (_, bytes) => {
    let calls = 0
    const refused: string[] = []
    const onRefused = (reason: string) => void refused.push(reason)
    const limits = { handshakeTimeoutMs: 60, maxFrameBytes: 50_000 }
    const socket = await dial(await start({ ...limits, logger: quiet, onRefused, onCall: () => void calls++ }))
    socket.resume()
    socket.write(bytes)
    await closed(socket)
    await expect.poll(() => refused).toEqual(['handshake'])
    expect(calls).toBe(0)
  })

  test('that sends its call byte by byte is shown the door all the same', async () => {
    const socket = await dial(await start({ handshakeTimeoutMs: 150 }))
    socket.resume()
    let sent = 0
    const dripping = setInterval(() => socket.write(greeting.subarray(sent, ++sent)), 5)
    await closed(socket)
    clearInterval(dripping)
    expect(sent).toBeLessThan(greeting.length)
  })

  test('that breaks in the middle of a call ends the call', async () => {
    const { channel, socket } = await silentCall()
    const pending = channel.execute('playback', '/x.wav', { timeoutMs: 5000 })
    socket.write('Content-Type: text/event-json\nContent-Length: 3\n\n\xff{{')
    expect(await pending).toEqual({ kind: 'callEnded', cause: 'LOST' })
    await closed(socket)
  })
})

describe('the server', () => {
  test('turns away more calls than it may have, so that the switch tries its next handler', async () => {
    const refused: string[] = []
    const onRefused = (reason: string) => void refused.push(reason)
    const { server: full, socket } = await silentCall({ maxConnections: 1, onRefused })
    const second = await dial(full)
    second.resume()
    await closed(second)
    expect(full.activeConnections).toBe(1)
    expect(refused).toEqual(['calls'])
    socket.destroy()
  })

  test('counts all whom it turns away and does not write a line for each', async () => {
    let refused = 0
    let lines = 0
    const logger = { ...quiet, warn: () => void lines++ }
    const { server: full, socket } = await silentCall({ maxConnections: 1, logger, onRefused: () => void refused++ })
    for (let peer = 0; peer < 20; peer++) await closed((await dial(full)).resume())
    expect(refused).toBe(20)
    expect(lines).toBeLessThanOrEqual(2)
    socket.destroy()
  })

  test('gives the place of a peer that says nothing to the next one, but not at once', async () => {
    const refused: string[] = []
    const onRefused = (reason: string) => void refused.push(reason)
    const { promise, resolve } = Promise.withResolvers<SwitchChannel>()
    const full = await start({ maxConnections: 1, onRefused, onCall: resolve })
    const idle = await dial(full)
    const idleClosed = closed(idle.resume())
    const early = await dial(full)
    await closed(early.resume())
    await new Promise((done) => setTimeout(done, 1_050))
    const call = await dial(full)
    call.resume().write(greeting)
    expect((await promise).callerNumber).toBe('+15551234567')
    await idleClosed
    expect(refused).toEqual(['calls', 'handshake'])
    call.destroy()
  })

  test('closes connections of hosts that may not present calls before it has read a byte', async () => {
    const mine = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
    const other = mine.find(({ internal, family }) => !internal && family === 'IPv4')?.address
    const refused: string[] = []
    const onRefused = (reason: string) => void refused.push(reason)
    const started = await start({ host: '0.0.0.0', onRefused })
    if (other) {
      const stranger = connect({ host: other, port: started.port }).resume()
      stranger.on('error', () => {})
      stranger.write(greeting)
      await closed(stranger)
      expect(refused).toEqual(['host'])
    }
    const named = await start({ host: '0.0.0.0', allowedHosts: [other ?? '127.0.0.1'], onRefused })
    const peer = connect({ host: other ?? '127.0.0.1', port: named.port })
    peer.on('error', () => {})
    const said = new Promise((done) => peer.once('data', (bytes) => done(String(bytes))))
    expect(await said).toMatch(/^connect\n\n/)
    await started.close({ drainMs: 0 })
    peer.destroy()
  })

  test('waits for calls in progress before it closes, and no longer than it may', async () => {
    const { server: draining, channel } = await silentCall()
    const begun = performance.now()
    const closing = draining.close({ drainMs: 80 })
    const late = connect({ host: '127.0.0.1', port: draining.port })
    expect(
      await new Promise((resolve) => late.once('error', (error: NodeJS.ErrnoException) => resolve(error.code))),
    ).toBe('ECONNREFUSED')
    await closing
    expect(performance.now() - begun).toBeGreaterThan(70)
    expect(await channel.ended).toEqual({ cause: 'LOST' })
    expect(draining.activeConnections).toBe(0)
  })
})

test('a connection that closes at any byte leaves no call open and no application waiting', async () => {
  const bytes = switchBytes('sync-menu-digit-ok')
  const outcomes: Promise<unknown>[] = []
  const settled: ExecuteResult[] = []
  const started = await start({
    onCall: async (channel) => {
      for (const app of ['answer', 'playback', 'hangup']) {
        settled.push(await channel.execute(app, '', { timeoutMs: 60_000 }))
      }
      outcomes.push(channel.ended)
    },
  })
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length), fc.constantFrom('end', 'destroy', 'reset'), async (sent, how) => {
      const socket = await dial(started)
      socket.resume()
      const gone = closed(socket)
      await new Promise<void>((resolve) => socket.write(bytes.subarray(0, sent), () => resolve()))
      if (how === 'end') socket.end()
      else if (how === 'destroy') socket.destroy()
      else socket.resetAndDestroy()
      await gone
    }),
    { numRuns: 300 },
  )
  await expect.poll(() => started.activeConnections).toBe(0)
  await Promise.all(outcomes)
  expect(settled.length).toBe(outcomes.length * 3)
  expect(outcomes.length).toBeGreaterThan(50)
}, 30_000)

/** An application that ended with the channel on its way elsewhere in the dialplan. */
function completedInRouting(channelUuid: string, applicationUuid: string): string {
  const event = JSON.stringify({
    'Event-Name': 'CHANNEL_EXECUTE_COMPLETE',
    'Unique-ID': channelUuid,
    'Application-UUID': applicationUuid,
    'Channel-State-Number': '2',
  })
  return `Content-Length: ${event.length}\nContent-Type: text/event-json\n\n${event}`
}
