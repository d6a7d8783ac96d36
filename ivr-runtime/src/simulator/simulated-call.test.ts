import { mkdtemp, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { wavFile } from '../../test/wav-file.ts'
import { type EslServer, startEslServer } from '../adapters/esl/esl-server.ts'
import { playAndGetDigitsArg, readAnswer } from '../adapters/esl/play-and-get-digits.ts'
import { setVariables } from '../adapters/esl/set-variables.ts'
import { appArg } from '../ports/app-arg.ts'
import type { SwitchChannel } from '../ports/switch-channel.ts'
import { dialSimulatedCall, type SimulatedCall, type SimulatedCallOptions } from './simulated-call.ts'
import type { SimulatedCallEvent } from './simulated-call-event.ts'

let server: EslServer | undefined
let second = ''
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simulator-'))
  second = join(folder, 'one second.wav')
  await writeFile(second, wavFile(1000, 24_000))
})

afterEach(async () => {
  await server?.close({ drainMs: 200 })
  expect(server?.activeConnections ?? 0).toBe(0)
  server = undefined
})

/** Lets a handler take a call; what the handler returned, and what the caller noticed. */
const call = async <T>(
  handler: (channel: SwitchChannel) => Promise<T>,
  options: Partial<SimulatedCallOptions> & {
    dialled?: (call: SimulatedCall) => void
    caller?: (call: SimulatedCall, event: SimulatedCallEvent) => void
  } = {},
) => {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  server = await startEslServer({
    host: '127.0.0.1',
    port: 0,
    onCall: (channel) => handler(channel).then(resolve, reject),
  })
  const { dialled, caller, ...rest } = options
  const simulated = dialSimulatedCall({
    host: '127.0.0.1',
    port: server.port,
    callerNumber: '+15551234567',
    calledNumber: 'demo',
    pace: 0,
    ...rest,
  })
  const events: SimulatedCallEvent[] = []
  simulated.on((event) => {
    events.push(event)
    caller?.(simulated, event)
  })
  dialled?.(simulated)
  const result = await promise
  await simulated.ended
  return { result, events, kinds: events.map(({ kind }) => kind) }
}

const patient = { timeoutMs: 20_000 }
const menu = { keys: ['1', '2', '*', '12'], minDigits: 1, maxDigits: 2, timeoutMs: 3000, interDigitTimeoutMs: 1000 }

const ask = async (channel: SwitchChannel, files = [second], keys = menu.keys) => {
  const result = await channel.execute('play_and_get_digits', playAndGetDigitsArg({ ...menu, files, keys }), patient)
  return result.kind === 'completed' ? readAnswer(result.variables, keys) : result
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
    const { result, events } = await call((channel) => ask(channel), { script: ['2', ''] })
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
    const { result, kinds } = await call((channel) => ask(channel), { pace: 0.1 })
    expect(result).toEqual({ kind: 'noInput' })
    expect(kinds).toEqual(['playing', 'playbackEnded', 'collecting', 'ended'])
    const tookMs = performance.now() - begun
    expect(tookMs).toBeGreaterThan((1000 + 3000 + 250) * 0.1 - 5)
    expect(tookMs).toBeLessThan(1500)
  })

  test('by several prompts in a row hears them as one; a missing one is skipped', async () => {
    const { events } = await call((channel) => ask(channel, [second, join(folder, 'gone.wav'), second]))
    expect(events[0]).toMatchObject({ kind: 'playing', files: [second, second], durationMs: 2000 })
  })

  test('with a prompt that is missing hears nothing and is not waited for', async () => {
    const { result, kinds } = await call((channel) => ask(channel, [join(folder, 'gone.wav')]), { script: ['1'] })
    expect(result).toEqual({ kind: 'noInput' })
    expect(kinds).toEqual(['ended'])
  })

  test('has typed ahead: the keys wait for the next ask', async () => {
    const { result } = await call(async (channel) => [await ask(channel), await ask(channel)], { script: ['121'] })
    expect(result).toEqual([
      { kind: 'digits', digits: '12' },
      { kind: 'digits', digits: '1' },
    ])
  })

  test('presses a key while a message plays that cannot be interrupted: the key is gone', async () => {
    let pressed = 0
    const { result, events } = await call(
      async (channel) => [(await channel.execute('playback', second, patient)).kind, await ask(channel)],
      { caller: (simulated, { kind }) => kind === 'playing' && pressed++ === 0 && simulated.press('1') },
    )
    expect(result).toEqual(['completed', { kind: 'noInput' }])
    expect(events[1]).toMatchObject({ kind: 'playbackEnded', by: 'finished' })
  })

  test('presses a key in the pause after a wrong one: it answers the next ask', async () => {
    const { result } = await call(
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
    const heard = await call((channel) => channel.execute('playback', second, patient), star)
    expect(heard.events[1]).toMatchObject({ kind: 'playbackEnded', by: 'key' })
    const deaf = await call(async (channel) => {
      await channel.execute('set', 'playback_terminators=none', patient)
      return channel.execute('playback', second, patient)
    }, star)
    expect(deaf.events[1]).toMatchObject({ kind: 'playbackEnded', by: 'finished' })
  })

  test('an answer of an earlier ask never shows through', async () => {
    const { result } = await call(async (channel) => [await ask(channel), await ask(channel), await ask(channel)], {
      script: ['1', '', '9'],
    })
    expect(result).toEqual([{ kind: 'digits', digits: '1' }, { kind: 'noInput' }, { kind: 'noMatch', digits: '9' }])
  })

  test('gets the answer that the keys mean, whatever is pressed', async () => {
    const key = fc.constantFrom(...'0123456789*#')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: key, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
        fc.uniqueArray(fc.string({ unit: key, minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
        async (script, keys) => {
          const { result } = await call(
            async (channel) => {
              const answers = []
              for (const _ of script) answers.push(await ask(channel, [second], keys))
              return answers
            },
            { script },
          )
          await server?.close({ drainMs: 200 })
          expect(result).toEqual(
            script.map((digits) =>
              digits === '' ? { kind: 'noInput' } : { kind: keys.includes(digits) ? 'digits' : 'noMatch', digits },
            ),
          )
        },
      ),
      { numRuns: 60 },
    )
  })
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
    const { result } = await call((channel) => raw(channel, arg), { script: [keys] })
    expect(result).toEqual(expected)
  })

  test('a time-out of less than a second is a second', async () => {
    const { events } = await call((channel) => raw(channel, `1 1 1 5 none ${silent} ^1$`))
    expect(events[0]).toMatchObject({ kind: 'collecting', timeoutMs: 1000 })
  })

  test('the next command waits until the key was pressed, and comes at once then', async () => {
    const pressedAt = Promise.withResolvers<number>()
    const { result } = await call(
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

describe('the switch', () => {
  test('answers a call, plays, hangs up, and says so', async () => {
    const { result, events } = await call(async (channel) => {
      const answered = await channel.execute('answer', '', patient)
      const played = await channel.execute('playback', second, patient)
      const missing = await channel.execute('playback', '/no/such/file.wav', patient)
      const over = await channel.execute('hangup', 'USER_BUSY', patient)
      return [answered, played, missing, over].map((result) => (result.kind === 'completed' ? result.response : result))
    })
    expect(result).toEqual(['_none_', 'FILE PLAYED', 'FILE NOT FOUND', { kind: 'callEnded', cause: 'USER_BUSY' }])
    expect(events[0]?.kind).toBe('answered')
    expect(events.at(-1)).toMatchObject({ kind: 'ended', cause: 'USER_BUSY', by: 'handler' })
  })

  test('hangs up on an application that it does not know', async () => {
    const { result } = await call((channel) => channel.execute('no_such_app', 'x', patient))
    expect(result).toEqual({ kind: 'callEnded', cause: 'DESTINATION_OUT_OF_ORDER' })
  })

  test('passes the call on when the handler lets go of it', async () => {
    const { result, events } = await call(async (channel) => [
      (await channel.execute('transfer', '1001 XML sales', patient)).kind,
      await channel.ended,
      (await channel.execute('playback', second, patient)).kind,
    ])
    expect(result).toEqual(['completed', { cause: 'BLIND_TRANSFER' }, 'callEnded'])
    expect(events).toMatchObject([
      { kind: 'transferred', destination: '1001', dialplan: 'XML', context: 'sales' },
      { kind: 'ended', cause: 'BLIND_TRANSFER', by: 'handler' },
    ])
  })

  test('takes a message for a mailbox of its own domain', async () => {
    const { result, events } = await call(
      async (channel) => {
        const left = await channel.execute('voicemail', appArg`default \${domain_name} ${'1001'}`, patient)
        return left.kind === 'completed' && left.variables.get('current_application_data')
      },
      { variables: { domain_name: 'pbx.example' } },
    )
    expect(result).toBe('default pbx.example 1001')
    expect(events[0]).toMatchObject({ kind: 'voicemail', mailbox: '1001' })
  })

  test('runs nothing that a caller’s name asks for, but what the program asks for', async () => {
    const { result } = await call(
      async (channel) => {
        await channel.execute('set', `name=${channel.variables.get('effective_caller_id_name')}`, patient)
        await channel.execute('set', appArg`host=\${hostname()}`, patient)
        return [channel.variables.get('name'), channel.variables.get('host')]
      },
      { variables: { effective_caller_id_name: 'José ${hostname()}\n\nexit' } },
    )
    expect(result).toEqual(['José %{hostname()}exit', 'vm'])
  })

  test('keeps the variables that are set in one go, and shows those of the call', async () => {
    const { result } = await call(
      async (channel) => {
        const set = setVariables({ state: '{"menu":"main"}', step: '2' })
        if (set) await channel.execute(set.app, set.arg, patient)
        const { variables } = channel
        return [variables.get('state'), variables.get('step'), variables.get('ominis_test_call_id')]
      },
      { variables: { ominis_test_call_id: '7' } },
    )
    expect(result).toEqual(['{"menu":"main"}', '2', '7'])
  })
})

describe('the end of a call', () => {
  test('by the caller ends what runs at once, and whatever is asked afterwards', async () => {
    const begun = performance.now()
    const { result, events } = await call(
      async (channel) => [
        await channel.execute('playback', 'silence_stream://-1', patient),
        await channel.execute('playback', second, patient),
        await channel.ended,
      ],
      { pace: 1, dialled: (simulated) => setTimeout(() => simulated.hangUp(), 100) },
    )
    const ended = { kind: 'callEnded', cause: 'NORMAL_CLEARING' }
    expect(result).toEqual([ended, ended, { cause: 'NORMAL_CLEARING' }])
    expect(events).toMatchObject([{ kind: 'ended', by: 'caller', cause: 'NORMAL_CLEARING' }])
    expect(performance.now() - begun).toBeLessThan(1500)
  })

  test('at any moment leaves nothing running, whoever ends it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(60), fc.boolean(), async (afterMs, callerLeaves) => {
        server = await startEslServer({
          host: '127.0.0.1',
          port: 0,
          onCall: async (channel) => {
            if (!callerLeaves) setTimeout(() => channel.close(), afterMs)
            await channel.execute('answer', '', patient)
            while ((await channel.execute('playback', second, patient)).kind === 'completed');
            await channel.ended
          },
        })
        const { port } = server
        const simulated = dialSimulatedCall({
          host: '127.0.0.1',
          port,
          callerNumber: '1',
          calledNumber: '2',
          pace: 0.01,
        })
        if (callerLeaves) setTimeout(() => simulated.hangUp('ORIGINATOR_CANCEL'), afterMs)
        expect(await simulated.ended).toMatchObject(
          callerLeaves ? { by: 'caller', cause: 'ORIGINATOR_CANCEL' } : { by: 'lost' },
        )
        await server.close({ drainMs: 1000 })
        expect(server.activeConnections).toBe(0)
      }),
      { numRuns: 40 },
    )
  })

  test('is told when nobody takes the call', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const address = taken.address()
    await new Promise((resolve) => taken.close(resolve))
    const port = typeof address === 'object' && address ? address.port : 0
    const simulated = dialSimulatedCall({ host: '127.0.0.1', port, callerNumber: '1', calledNumber: '2' })
    expect(await simulated.ended).toMatchObject({ by: 'lost', cause: 'NETWORK_OUT_OF_ORDER' })
    simulated.press('1')
    simulated.hangUp()
  })
})
