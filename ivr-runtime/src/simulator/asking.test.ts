import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { callHandler } from '../../test/call-handler.ts'
import { wavFile } from '../../test/wav-file.ts'
import { playAndGetDigitsArg, readAnswer } from '../call/play-and-get-digits.ts'
import type { SwitchChannel } from '../ports/switch-channel.ts'
import type { SimulatedCall } from './simulated-call.ts'
import type { SimulatedCallEvent } from './simulated-call-event.ts'

const patient = { timeoutMs: 20_000 }
let second = ''
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simulator-'))
  second = join(folder, 'one second.wav')
  await writeFile(second, wavFile(1000, 24_000))
})

const menu = { keys: ['1', '2', '*', '12'], minDigits: 1, maxDigits: 2, timeoutMs: 3000, interDigitTimeoutMs: 1000 }

const ask = async (channel: SwitchChannel, files = [second], keys = menu.keys) => {
  const result = await channel.execute('play_and_get_digits', playAndGetDigitsArg({ ...menu, files, keys }), patient)
  return result.kind === 'completed' ? readAnswer(result.variables, { keys }) : result
}

const raw = async (channel: SwitchChannel, arg: string) => {
  const result = await channel.execute('play_and_get_digits', arg, patient)
  if (result.kind !== 'completed') return result
  const { variables } = result
  return [
    variables.get('d'),
    variables.get('d_invalid'),
    variables.get('read_terminator_used'),
    variables.get('read_result'),
  ]
}

describe('a caller who is asked', () => {
  test('ends the prompt with a key', async () => {
    const { result, events } = await callHandler((channel) => ask(channel), { script: ['2', ''] })
    expect(result).toEqual({ kind: 'digits', digits: '2' })
    expect(events).toMatchObject([
      { kind: 'playing', files: [second], durationMs: 1000 },
      { kind: 'playbackEnded', by: 'key' },
      { kind: 'collecting', timeoutMs: 1000 },
      { kind: 'digits', digits: '2' },
      { kind: 'ended', by: 'lost' },
    ])
  })

  test('and says nothing is waited for as long as asked', async () => {
    const begun = performance.now()
    const { result, kinds } = await callHandler((channel) => ask(channel), { pace: 0.1 })
    expect(result).toEqual({ kind: 'noInput' })
    expect(kinds).toEqual(['playing', 'playbackEnded', 'collecting', 'ended'])
    const tookMs = performance.now() - begun
    expect(tookMs).toBeGreaterThan((1000 + 3000 + 250) * 0.1 - 5)
    expect(tookMs).toBeLessThan(1500)
  })

  test('by several prompts in a row hears them as one; a missing one is skipped', async () => {
    const { events } = await callHandler((channel) => ask(channel, [second, join(folder, 'gone.wav'), second]))
    expect(events[0]).toMatchObject({ kind: 'playing', files: [second, second], durationMs: 2000 })
  })

  test('with a prompt that is missing hears nothing and is not waited for', async () => {
    const { result, kinds } = await callHandler((channel) => ask(channel, [join(folder, 'gone.wav')]), {
      script: ['1'],
    })
    expect(result).toEqual({ kind: 'promptMissing' })
    expect(kinds).toEqual(['ended'])
  })

  test('has typed ahead: the keys wait for the next ask', async () => {
    const { result } = await callHandler(async (channel) => [await ask(channel), await ask(channel)], {
      script: ['121'],
    })
    expect(result).toEqual([
      { kind: 'digits', digits: '12' },
      { kind: 'digits', digits: '1' },
    ])
  })

  test('presses a key while a message plays that cannot be interrupted: the key is gone', async () => {
    let pressed = 0
    const { result, events } = await callHandler(
      async (channel) => [(await channel.execute('playback', second, patient)).kind, await ask(channel)],
      { caller: (simulated, { kind }) => kind === 'playing' && pressed++ === 0 && simulated.press('1') },
    )
    expect(result).toEqual(['completed', { kind: 'noInput' }])
    expect(events[1]).toMatchObject({ kind: 'playbackEnded', by: 'finished' })
  })

  test('presses a key in the pause after a wrong one: it answers the next ask', async () => {
    const { result } = await callHandler(
      async (channel) => [await ask(channel, [second], ['1']), await ask(channel, [second], ['1'])],
      {
        caller: (simulated, { kind }) => kind === 'digits' && simulated.press('1'),
        script: ['9'],
      },
    )
    expect(result).toEqual([
      { kind: 'noMatch', digits: '9' },
      { kind: 'digits', digits: '1' },
    ])
  })

  test('ends a message with a star, unless told otherwise', async () => {
    const star = {
      caller: (simulated: SimulatedCall, { kind }: SimulatedCallEvent) => kind === 'playing' && simulated.press('*'),
    }
    const heard = await callHandler((channel) => channel.execute('playback', second, patient), star)
    expect(heard.events[1]).toMatchObject({ kind: 'playbackEnded', by: 'key' })
    const deaf = await callHandler(async (channel) => {
      await channel.execute('set', 'playback_terminators=none', patient)
      return channel.execute('playback', second, patient)
    }, star)
    expect(deaf.events[1]).toMatchObject({ kind: 'playbackEnded', by: 'finished' })
  })

  test('an answer of an earlier ask never shows through', async () => {
    const { result } = await callHandler(
      async (channel) => [await ask(channel), await ask(channel), await ask(channel)],
      {
        script: ['1', '', '9'],
      },
    )
    expect(result).toEqual([{ kind: 'digits', digits: '1' }, { kind: 'noInput' }, { kind: 'noMatch', digits: '9' }])
  })

  test('gets the answer that the keys mean, whatever is pressed', async () => {
    const key = fc.constantFrom(...'0123456789*#')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: key, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
        fc.uniqueArray(fc.string({ unit: key, minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
        async (script, keys) => {
          const { result } = await callHandler(
            async (channel) => {
              const answers = []
              for (const _ of script) answers.push(await ask(channel, [second], keys))
              return answers
            },
            { script },
          )
          expect(result).toEqual(
            script.map((digits) =>
              digits === '' ? { kind: 'noInput' } : { kind: keys.includes(digits) ? 'digits' : 'noMatch', digits },
            ),
          )
        },
      ),
      { numRuns: 60 },
    )
  }, 30_000)
})

describe('play_and_get_digits', () => {
  const silent = 'silence silence_stream://250 d'
  test.each([
    [
      'a terminator ends the input and is told',
      `1 4 1 5000 # ${silent} ^\\d+$`,
      '12#',
      ['12', undefined, '#', 'success'],
    ],
    [
      'without a terminator the last key counts too',
      `1 4 1 5000 none ${silent} ^[0-9#]+$`,
      '12#',
      ['12#', undefined, undefined, 'timeout'],
    ],
    ['an empty terminator is #', `1 4 1 5000 '' ${silent} ^\\d+$`, '3#', ['3', undefined, '#', 'success']],
    ['too few keys fail', `3 4 1 5000 none ${silent} ^\\d+$`, '12', ['12', undefined, undefined, 'failure']],
    [
      'no more keys than asked for are taken',
      `1 2 1 5000 none ${silent} ^\\d+$`,
      '123',
      ['12', undefined, undefined, 'success'],
    ],
    ['the second try counts', `1 1 2 5000 none ${silent} ^1$`, '91', ['1', '9', undefined, 'success']],
    [
      'a single terminator as a prompt’s key is no key',
      `1 1 1 5000 # ${silent} ^.$`,
      '#',
      [undefined, undefined, '#', 'failure'],
    ],
    ['no tries, no question', `1 1 0 5000 none ${silent} ^1$`, '1', [undefined, undefined, undefined, undefined]],
  ])('%s', async (_, arg, keys, expected) => {
    const { result } = await callHandler((channel) => raw(channel, arg), { script: [keys] })
    expect(result).toEqual(expected)
  })

  test('a time-out of less than a second is a second', async () => {
    const { events } = await callHandler((channel) => raw(channel, `1 1 1 5 none ${silent} ^1$`))
    expect(events[0]).toMatchObject({ kind: 'collecting', timeoutMs: 1000 })
  })

  test('the next command waits until the key was pressed, and comes at once then', async () => {
    const pressedAt = Promise.withResolvers<number>()
    const { result } = await callHandler(
      async (channel) => {
        await ask(channel, [second], ['1'])
        return performance.now()
      },
      {
        pace: 1,
        caller: (simulated, { kind }) => {
          if (kind !== 'playing') return
          setTimeout(() => {
            pressedAt.resolve(performance.now())
            simulated.press('11')
          }, 60)
        },
      },
    )
    expect(result - (await pressedAt.promise)).toBeLessThan(500)
  })
})
