import { expect, test } from 'vitest'
import { parseHeaders } from './parse-headers.ts'
import { percentDecode } from './percent-decode.ts'
import { readMessage } from './read-message.ts'

const frame = (headers: string, body = '') => ({ headers: parseHeaders(headers), body: Buffer.from(body) })

test.each([
  ['Jos%C3%A9%20100%25', 'José 100%'],
  ['100%', '100%'],
  ['%', '%'],
  ['50% off %zz', '50% off %zz'],
  ['%C3%28', '\ufffd('],
  ['%FF%fe', '\ufffd\ufffd'],
  ['%2BOK%0A', '+OK\n'],
])('the switch writes %j for %j, and nothing it writes can throw', (written, meant) => {
  expect(percentDecode(written)).toBe(meant)
})

test('the answer to connect is the channel, decoded', () => {
  const message = readMessage(
    frame(
      'Event-Name: CHANNEL_DATA\nCaller-Caller-ID-Name: Jos%C3%A9\nContent-Type: command/reply\nReply-Text: %2BOK%0A',
    ),
  )
  expect(message.kind === 'channelData' && message.headers.get('Caller-Caller-ID-Name')).toBe('José')
})

test('an answer to a command keeps its text as it is', () => {
  expect(readMessage(frame('Content-Type: command/reply\nReply-Text: -ERR 50%41'))).toEqual({
    kind: 'reply',
    text: '-ERR 50%41',
  })
})

test('plain events are decoded like JSON events', () => {
  const plain = readMessage(frame('Content-Type: text/event-plain', 'Event-Name: DTMF\nDTMF-Digit: %23\n\n'))
  const json = readMessage(frame('content-type: text/event-json', '{"Event-Name":"DTMF","DTMF-Digit":"#"}'))
  for (const event of [plain, json]) {
    expect(event.kind === 'event' && [event.name, ...event.headers]).toEqual([
      'DTMF',
      ['Event-Name', 'DTMF'],
      ['DTMF-Digit', '#'],
    ])
  }
})

test('a list becomes the text that the switch would write', () => {
  const message = readMessage(frame('Content-Type: text/event-json', '{"Event-Name":"X","variable_a":["b","c"]}'))
  expect(message.kind === 'event' && message.headers.get('variable_a')).toBe('ARRAY::b|:c')
})

test.each(['', '{', '[]', 'null', '"x"', '{"no":"name"}'])('a JSON event of %j is unreadable', (body) => {
  expect(readMessage(frame('Content-Type: text/event-json', body)).kind).toBe('unreadable')
})

test('bad UTF-8 in an event spoils only itself', () => {
  const body = Buffer.concat([Buffer.from('{"Event-Name":"X","a":"'), Buffer.from([0xff, 0xc3]), Buffer.from('"}')])
  const message = readMessage({ headers: parseHeaders('Content-Type: text/event-json'), body })
  expect(message.kind === 'event' && message.headers.get('a')).toBe('\ufffd\ufffd')
})

test('notices tell whether the connection stays for a while', () => {
  const notice = (disposition: string) =>
    readMessage(frame(`Content-Type: text/disconnect-notice\nContent-Disposition: ${disposition}`))
  expect(notice('linger')).toEqual({ kind: 'disconnectNotice', disposition: 'linger' })
  expect(notice('disconnect')).toEqual({ kind: 'disconnectNotice', disposition: 'disconnect' })
})
