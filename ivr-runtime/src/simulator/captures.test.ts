import { mkdtemp, writeFile } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCapture, switchBytes } from '../../test/captures/read-capture.ts'
import { wavFile } from '../../test/wav-file.ts'
import { FrameDecoder } from '../adapters/esl/frame-decoder.ts'
import { headerOf } from '../adapters/esl/parse-headers.ts'
import { type EslMessage, readMessage } from '../adapters/esl/read-message.ts'
import { dialSimulatedCall, type SimulatedCall } from './simulated-call.ts'

const limits = { maxHeaderBytes: 65_536, maxFrameBytes: 1_000_000 }

/** Sends the captured commands of a handler, each once what the captured handler had seen has come; keeps all answers. */
const actAsHandler = async (name: string, prompt: string, onCall: (call: SimulatedCall) => void) => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const call = dialSimulatedCall({
    host: '127.0.0.1',
    port: typeof address === 'object' && address ? address.port : 0,
    callerNumber: '+15551234567',
    callerName: "José O'Neil 100%",
    calledNumber: 'sync-8084-demo',
    channelUuid:
      /^sendmsg (\S+)/m.exec(
        readCapture(name)
          .map(({ bytes }) => bytes.toString())
          .join('\n'),
      )?.[1] ?? '',
    pace: 0.05,
  })
  onCall(call)
  const socket = await new Promise<Socket>((resolve) => server.once('connection', resolve))
  socket.on('error', () => {})
  const decoder = new FrameDecoder(limits)
  const frames: ReturnType<FrameDecoder['push']>['frames'] = []
  let wake = () => {}
  socket.on('data', (bytes) => {
    frames.push(...decoder.push(bytes).frames)
    wake()
  })
  const done = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  let expected = 0
  const reference = new FrameDecoder(limits)
  for (const { from, bytes } of readCapture(name)) {
    if (from === 'switch') expected += reference.push(bytes).frames.length
    if (from !== 'handler') continue
    while (frames.length < expected) await new Promise<void>((resolve) => (wake = resolve))
    socket.write(bytes.toString('utf8').replaceAll('/var/ivr-audio/hi.wav', prompt))
  }
  await done
  server.close()
  return frames
}

/** Header names of a channel that only a real SIP dialogue has, in the order in which they come. */
const sipOnly =
  /^variable_(sip_(to_tag|cseq|reason|term_status|term_cause|hangup_disposition)|proto_specific_hangup_cause)$/
const varying =
  /^(Event-(Date|Sequence)|(Caller|Channel)-.*Time$|variable_playback_|variable_sip_|variable_(session_id|(local|remote)_media_port|switch_r_sdp|rtp_|DP_MATCH|transfer_))/

/** What must be the same: the kind and order of messages, which headers they have, and the values that do not vary. */
const normalised = (frames: ReturnType<FrameDecoder['push']>['frames'], prompt: string) =>
  frames.map((frame) => {
    const message: EslMessage = readMessage(frame)
    if (message.kind === 'disconnectNotice') {
      return {
        ...message,
        names: [...frame.headers.keys()],
        body: frame.body.toString(),
        linger: headerOf(frame.headers, 'Linger-Time'),
      }
    }
    if (message.kind !== 'event' && message.kind !== 'channelData') return message
    const headers = [...message.headers].filter(([name]) => !sipOnly.test(name))
    return {
      kind: message.kind,
      names: headers.map(([name]) => name).sort(),
      order: headers.map(([name]) => name).filter((name) => !name.startsWith('variable_')),
      values: Object.fromEntries(
        headers
          .filter(([name]) => !varying.test(name))
          .map(([name, value]) => [
            name,
            value.replaceAll(prompt, '/var/ivr-audio/hi.wav').replace(/127\.0\.0\.1:\d+ full/, '127.0.0.1:8084 full'),
          ]),
      ),
    }
  })

test.each([
  [
    'sync-menu-digit-ok',
    (call: SimulatedCall) => call.on((event) => event.kind === 'playing' && setTimeout(() => call.press('2'), 20)),
  ],
  [
    'sync-caller-hangs-up',
    (call: SimulatedCall) => call.on((event) => event.kind === 'playing' && setTimeout(() => call.hangUp(), 20)),
  ],
])('the simulated switch answers the handler of %s as the real one did', async (name, caller) => {
  const prompt = join(await mkdtemp(join(tmpdir(), 'simulator-')), 'hi.wav')
  await writeFile(prompt, wavFile(4000))
  const frames = await actAsHandler(name, prompt, caller)
  const real = new FrameDecoder(limits).push(switchBytes(name)).frames
  expect(normalised(frames, prompt)).toEqual(normalised(real, prompt))
})

test('a command that has begun to arrive holds back the events of the one before it', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const call = dialSimulatedCall({ host: '127.0.0.1', port, callerNumber: '1', calledNumber: '2' })
  const socket = await new Promise<Socket>((resolve) => server.once('connection', resolve))
  const decoder = new FrameDecoder(limits)
  const kinds: string[] = []
  socket.on('data', (bytes) => {
    for (const message of decoder.push(bytes).frames.map(readMessage)) {
      kinds.push(message.kind === 'event' ? message.name : message.kind)
    }
  })
  const set = 'sendmsg\ncall-command: execute\nexecute-app-name: set\nexecute-app-arg: a=1\n\n'
  socket.write(`connect\n\nmyevents json\n\n${set}${set.slice(0, 20)}`)
  await expect.poll(() => kinds).toEqual(['channelData', 'reply', 'reply'])
  socket.write(set.slice(20))
  const events = ['CHANNEL_EXECUTE', 'CHANNEL_EXECUTE_COMPLETE']
  await expect.poll(() => kinds.slice(3)).toEqual(['reply', ...events, ...events])
  socket.end()
  await call.ended
  server.close()
})
