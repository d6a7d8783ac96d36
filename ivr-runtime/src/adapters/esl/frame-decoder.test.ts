import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outboundCaptures, switchBytes } from '../../../test/captures/read-capture.ts'
import { type Frame, FrameDecoder } from './frame-decoder.ts'
import { readMessage } from './read-message.ts'

const limits = { maxHeaderBytes: 65_536, maxFrameBytes: 1_000_000 }

const decode = (chunks: Iterable<Uint8Array>) => {
  const decoder = new FrameDecoder(limits)
  const frames: Frame[] = []
  for (const chunk of chunks) {
    const { frames: more, error } = decoder.push(chunk)
    if (error) throw new Error(error.code)
    frames.push(...more)
  }
  return frames
}

function* singleBytes(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at++) yield bytes.subarray(at, at + 1)
}

const asText = ({ headers, body }: Frame) => `${[...headers].join('\n')}\n\n${body.toString('latin1')}`

describe('a stream of the switch', () => {
  test.each(outboundCaptures)(
    '%s means the same when every byte arrives alone',
    (name) => {
      const whole = decode([switchBytes(name)])
      expect(whole.length).toBeGreaterThan(8)
      expect(decode(singleBytes(switchBytes(name))).map(readMessage)).toEqual(whole.map(readMessage))
    },
    30_000,
  )

  test.each(['sync-menu-digit-ok', 'sync-caller-hangs-up'])(
    '%s means the same cut in two at any byte',
    (name) => {
      const bytes = switchBytes(name)
      const starts = frameStarts(bytes)
      for (const [index, start] of starts.entries()) {
        const end = starts[index + 1] ?? bytes.length
        const [expected] = decode([bytes.subarray(start, end)])
        for (let cut = start; cut <= end; cut++) {
          const [got, ...others] = decode([bytes.subarray(start, cut), bytes.subarray(cut, end)])
          const same =
            got?.headers.size === expected?.headers.size && got?.body.equals(expected?.body ?? Buffer.alloc(0))
          if (!same || others.length > 0) expect.fail(`cut at byte ${cut} of ${name}`)
        }
      }
    },
    30_000,
  )

  test('means the same in pieces of any size', () => {
    const bytes = switchBytes('menu-hash-terminator')
    const whole = decode([bytes]).map(asText)
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 60 }), (cuts) => {
        const sorted = [0, ...cuts.sort((a, b) => a - b), bytes.length]
        const pieces = sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end))
        expect(decode(pieces).map(asText)).toEqual(whole)
      }),
      { numRuns: 60 },
    )
  }, 30_000)

  test('holds every byte of each capture in a frame', () => {
    for (const name of outboundCaptures) {
      const messages = decode([switchBytes(name)]).map(readMessage)
      expect(messages.filter(({ kind }) => kind === 'unreadable' || kind === 'other')).toEqual([])
      expect(messages[0]?.kind).toBe('channelData')
      expect(messages.at(-1)).toMatchObject({ kind: 'disconnectNotice' })
    }
  })
})

describe('a length', () => {
  test('counts bytes, not characters', () => {
    const body = '{"Event-Name":"X","name":"José"}'
    const frame = `Content-Length: ${Buffer.byteLength(body)}\nContent-Type: text/event-json\n\n${body}`
    const messages = decode([Buffer.from(frame + frame)]).map(readMessage)
    expect(messages).toHaveLength(2)
    expect(messages[1]).toMatchObject({ kind: 'event', name: 'X' })
  })

  test.each(['-1', '1e3', '12 ', 'x', '0x10', '9999999999999999'])(
    'of "%s" is taken or refused, never guessed',
    (length) => {
      const { frames, error } = new FrameDecoder(limits).push(
        Buffer.from(`Content-Length: ${length}\n\nabcdefghijklmno`),
      )
      if (length === '12 ') expect(frames[0]?.body.toString()).toBe('abcdefghijkl')
      else expect(error).toEqual({ code: 'badContentLength' })
    },
  )
})

describe('what no switch sends', () => {
  test('headers without an end are refused at the limit, and stay refused', () => {
    const decoder = new FrameDecoder(limits)
    let error = null
    for (let sent = 0; sent <= limits.maxHeaderBytes && !error; sent += 1000) {
      ;({ error } = decoder.push(Buffer.alloc(1000, 'a')))
    }
    expect(error).toEqual({ code: 'headerTooLarge' })
    expect(decoder.push(Buffer.from('Content-Type: command/reply\n\n'))).toEqual({ frames: [], error })
  })

  test('a body beyond the limit is refused before it arrives', () => {
    const { error } = new FrameDecoder(limits).push(Buffer.from('Content-Length: 1000001\n\n'))
    expect(error).toEqual({ code: 'frameTooLarge' })
  })

  test('no bytes whatever make reading throw, however they are cut', () => {
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .constantFrom('\n', '\n\n', '\r\n\r\n', 'Content-Length: 3\n', 'Content-Type: text/event-json\n\n', ': \n', '%')
        .map((text) => Buffer.from(text)),
      fc.constant('Content-Length: 4\nContent-Type: text/event-json\n\n{"a"').map((text) => Buffer.from(text)),
    )
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 30 }), (chunks) => {
        const decoder = new FrameDecoder({ maxHeaderBytes: 500, maxFrameBytes: 1000 })
        for (const chunk of chunks) for (const frame of decoder.push(chunk).frames) readMessage(frame)
      }),
      { numRuns: 500 },
    )
  }, 30_000)
})

const frameStarts = (bytes: Buffer) => {
  const starts = [0]
  const decoder = new FrameDecoder(limits)
  for (let at = 0; at < bytes.length - 1; at++) {
    for (const _ of decoder.push(bytes.subarray(at, at + 1)).frames) starts.push(at + 1)
  }
  return starts
}
