import { createServer, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { FrameDecoder } from '../adapters/esl/frame-decoder.ts'
import { type EslMessage, readMessage } from '../adapters/esl/read-message.ts'
import { findPlayable } from './audio-files.ts'
import { dialSimulatedCall } from './simulated-call.ts'

const open: { close(): void }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

/** A handler at its socket: sends commands, and keeps what the switch says. */
const takeCall = async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const call = dialSimulatedCall({ host: '127.0.0.1', port, callerNumber: '1', calledNumber: '2', pace: 0 })
  const socket = await new Promise<Socket>((resolve) => server.once('connection', resolve))
  const decoder = new FrameDecoder({ maxHeaderBytes: 65_536, maxFrameBytes: 1_000_000 })
  const messages: EslMessage[] = []
  socket.on('error', () => undefined)
  socket.on('data', (bytes) => messages.push(...decoder.push(bytes).frames.map(readMessage)))
  open.push({
    close: () => {
      socket.destroy()
      server.close()
    },
  })
  return {
    call,
    messages,
    send: (...commands: string[]) => socket.write(commands.map((command) => `${command}\n\n`).join('')),
    async answers(count: number) {
      await expect.poll(() => messages.length).toBeGreaterThanOrEqual(count)
      return messages.map((message) => {
        if (message.kind === 'reply' || message.kind === 'apiResponse') return message.text
        return message.kind === 'event' ? message.name : message.kind
      })
    },
  }
}

const execute = (app: string, arg: string) =>
  `sendmsg\ncall-command: execute\nexecute-app-name: ${app}\nexecute-app-arg: ${arg}`

test('every command of the event socket has the switch’s answer', async () => {
  const { send, answers } = await takeCall()
  send('event json CHANNEL_ANSWER', 'event plain', 'nixevent CHANNEL_ANSWER', 'noevents', 'noevents')
  send('event CUSTOM callcenter::info', 'filter Unique-ID x', 'filter', 'linger', 'nolinger', 'getvar no_such')
  send('api hostname', 'api no_such', 'no such', 'exit')
  expect(await answers(16)).toEqual([
    '+OK event listener enabled json',
    '-ERR no keywords supplied',
    '+OK events nixed',
    '+OK no longer listening for events',
    '-ERR not listening for events',
    '+OK event listener enabled json',
    '+OK filter added. [Unique-ID]=[x]',
    '-ERR invalid syntax',
    '+OK will linger',
    '+OK will not linger',
    '',
    'vm',
    '-ERR no_such Command not found!\n',
    '-ERR command not found',
    '+OK bye',
    'disconnectNotice',
  ])
})

test('bgapi answers with the job’s number', async () => {
  const { send, answers } = await takeCall()
  send('bgapi hostname')
  expect((await answers(1))[0]).toMatch(/^\+OK Job-UUID: [0-9a-f-]{36}$/)
})

test.each(['json', 'plain'])('a job in the background tells its result when it is asked for, in %s', async (format) => {
  const { send, answers, messages } = await takeCall()
  send(`event ${format} BACKGROUND_JOB`, 'bgapi hostname')
  expect((await answers(3)).at(-1)).toBe('BACKGROUND_JOB')
  const job = messages.find((message) => message.kind === 'event')
  expect(job?.kind === 'event' && [job.headers.get('Job-Command'), job.headers.get('Content-Length')]).toEqual([
    ...['hostname', '2'],
  ])
})

test.each([
  ['filter Event-Name CHANNEL_EXECUTE', ['CHANNEL_EXECUTE']],
  ['filter Event-Name /COMPLETE$/', ['CHANNEL_EXECUTE_COMPLETE']],
  ['filter Unique-ID somebody-else', []],
  ['filter Application set\n\nfilter Event-Name -CHANNEL_EXECUTE', ['CHANNEL_EXECUTE_COMPLETE']],
  ['filter Unique-ID somebody-else\n\nfilter delete all', ['CHANNEL_EXECUTE', 'CHANNEL_EXECUTE_COMPLETE']],
])('%j lets %j through', async (filter, names) => {
  const { send, answers } = await takeCall()
  send('myevents json', filter, execute('set', 'a=1'), 'getvar a')
  await expect.poll(async () => (await answers(1)).includes('1')).toBe(true)
  expect((await answers(1)).filter((name) => name.startsWith('CHANNEL'))).toEqual(names)
})

test('only the events that were asked for are sent', async () => {
  const { send, answers } = await takeCall()
  send(
    'event json CHANNEL_EXECUTE_COMPLETE',
    execute('set', 'a=1'),
    'event json CHANNEL_EXECUTE',
    execute('set', 'a=2'),
  )
  send('noevents', execute('set', 'a=3'))
  expect((await answers(9)).filter((name) => name.startsWith('CHANNEL'))).toEqual([
    'CHANNEL_EXECUTE_COMPLETE',
    'CHANNEL_EXECUTE',
    'CHANNEL_EXECUTE_COMPLETE',
  ])
})

test('variables in front of an argument hold for that application only', async () => {
  const { send, answers, messages } = await takeCall()
  const word = '%[playback_terminators=any]silence_stream://100'
  send('event json CHANNEL_EXECUTE_COMPLETE', execute('playback', word), execute('playback', 'silence_stream://100'))
  await answers(5)
  const events = messages.flatMap((message) => (message.kind === 'event' ? message.headers : []))
  expect(events.map((headers) => headers.get('scope_variable_playback_terminators'))).toEqual(['any', undefined])
  expect(events.map((headers) => headers.get('variable_playback_terminators'))).toEqual([undefined, undefined])
  expect(events[0]?.get('Application-Data')).toBe('silence_stream://100')
})

test.each([
  ['tone_stream://%(1000,500,440)', 1500],
  ['tone_stream://v=-7;%(100,0,941.0,1477.0);%(200,50,350,440);loops=3', 1050],
  ['tone_stream://L=2;%(500,500,480,620)', 2000],
  ['tone_stream://%(2000,4000,440,480);loops=-1', Infinity],
])('%s is played for as long as it sounds', async (path, durationMs) => {
  expect(await findPlayable(path)).toEqual({ files: [], durationMs })
})
