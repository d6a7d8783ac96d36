import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { switchBytes } from '../../test/captures/read-capture.ts'
import { channelVariables } from '../adapters/esl/channel-variables.ts'
import { FrameDecoder } from '../adapters/esl/frame-decoder.ts'
import { readMessage } from '../adapters/esl/read-message.ts'
import { splitArguments } from '../simulator/split-arguments.ts'
import { type Ask, playAndGetDigitsArg, readAnswer } from './play-and-get-digits.ts'

const ask: Ask = {
  files: ['/audio/a.wav'],
  keys: ['1', '2', '*'],
  minDigits: 1,
  maxDigits: 1,
  timeoutMs: 5000,
  interDigitTimeoutMs: 2000,
}

describe('the argument of an ask', () => {
  test('is the one the captures were made with, for the same menu', () => {
    expect(playAndGetDigitsArg(ask).text).toBe(
      '1 1 1 5000 none /audio/a.wav silence_stream://250 ivr_digits ^(1|2|\\*)$ 2000',
    )
  })

  test('plays several prompts in a row, and none as silence', () => {
    expect(playAndGetDigitsArg({ ...ask, files: ['/a.wav', '/b.wav'] }).text).toContain(' file_string:///a.wav!/b.wav ')
    expect(playAndGetDigitsArg({ ...ask, files: [] }).text).toContain(' none silence silence_stream')
  })

  test('never asks for less patience than the switch has', () => {
    expect(playAndGetDigitsArg({ ...ask, timeoutMs: 10, interDigitTimeoutMs: 0 }).text).toMatch(/^1 1 1 1000 .* 1$/)
  })

  test('stays ten words, whatever the path of the audio', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: fc.constantFrom('a', ' ', "'", '/', 'é', '\n', '.') }), (path) => {
        const words = splitArguments(playAndGetDigitsArg({ ...ask, files: [`/${path}x`] }).text)
        expect(words).toHaveLength(10)
        expect(words[5]).toBe(`/${path.replaceAll('\n', '')}x`)
      }),
    )
  })

  test('matches the keys of the ask and no others', () => {
    const keys = fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'0123456789*#'), minLength: 1, maxLength: 4 }))
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789*#x'), maxLength: 5 })
    fc.assert(
      fc.property(keys, typed, (some, digits) => {
        const regexp = splitArguments(playAndGetDigitsArg({ ...ask, keys: some }).text)[8] ?? ''
        expect(new RegExp(regexp).test(digits)).toBe(some.includes(digits) || (some.length === 0 && digits === 'x'))
      }),
    )
  })
})

/** The variables right after `play_and_get_digits` in a capture; it used the variable `ivr_digit`. */
const variablesAfterAsk = (capture: string) => {
  const { frames } = new FrameDecoder({ maxHeaderBytes: 65_536, maxFrameBytes: 1_000_000 }).push(switchBytes(capture))
  for (const message of frames.map(readMessage)) {
    if (message.kind !== 'event' || message.name !== 'CHANNEL_EXECUTE_COMPLETE') continue
    if (message.headers.get('Application') !== 'play_and_get_digits') continue
    const variables = channelVariables(message.headers)
    return { get: (name: string) => variables.get(name.replace(/^ivr_digits/, 'ivr_digit')) }
  }
  throw new Error('no ask in this capture')
}

describe('an answer', () => {
  test.each([
    ['menu-digit-ok', { kind: 'digits', digits: '2' }],
    ['sync-menu-digit-ok', { kind: 'digits', digits: '2' }],
    ['menu-digit-invalid', { kind: 'noMatch', digits: '9' }],
    ['menu-timeout', { kind: 'noInput' }],
  ])('of %s is read as it was meant', (capture, answer) => {
    expect(readAnswer(variablesAfterAsk(capture), ask)).toEqual(answer)
  })

  test('with fewer keys than asked for is no match, although the switch leaves them in the variable', () => {
    expect(
      readAnswer(
        new Map([
          ['ivr_digits', '1'],
          ['read_result', 'failure'],
        ]),
        { keys: ['11'] },
      ),
    ).toEqual({
      kind: 'noMatch',
      digits: '1',
    })
  })
})
