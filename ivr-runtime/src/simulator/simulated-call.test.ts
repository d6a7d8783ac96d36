import { mkdtemp, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { callHandler } from '../../test/call-handler.ts'
import { wavFile } from '../../test/wav-file.ts'
import { startEslServer } from '../adapters/esl/esl-server.ts'
import { appArg } from '../ports/app-arg.ts'
import { dialSimulatedCall } from './simulated-call.ts'

const patient = { timeoutMs: 20_000 }
let second = ''
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simulator-'))
  second = join(folder, 'one second.wav')
  await writeFile(second, wavFile(1000, 24_000))
})

describe('the switch', () => {
  test('answers a call, plays, hangs up, and says so', async () => {
    const { result, events } = await callHandler(async (channel) => {
      const answered = await channel.execute('answer', '', patient)
      const played = await channel.execute('playback', second, patient)
      const missing = await channel.execute('playback', '/no/such/file.wav', patient)
      const over = await channel.execute('hangup', 'USER_BUSY', patient)
      return [answered, played, missing, over].map((result) => (result.kind === 'completed' ? result.response : result))
    })
    expect(result).toMatchObject(['_none_', 'FILE PLAYED', 'FILE NOT FOUND', { kind: 'callEnded', cause: 'USER_BUSY' }])
    expect(events[0]?.kind).toBe('answered')
    expect(events.at(-1)).toMatchObject({ kind: 'ended', cause: 'USER_BUSY', by: 'handler' })
  })

  test('hangs up on an application that it does not know', async () => {
    const { result } = await callHandler((channel) => channel.execute('no_such_app', 'x', patient))
    expect(result).toEqual({ kind: 'callEnded', cause: 'DESTINATION_OUT_OF_ORDER' })
  })

  test('passes the call on when the handler lets go of it', async () => {
    const { result, events } = await callHandler(async (channel) => [
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
    const { result, events } = await callHandler(
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
    const { result } = await callHandler(
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
    const { result } = await callHandler(
      async (channel) => {
        await channel.execute('multiset', '^^;state={"menu":"main"};step=2', patient)
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
    const { result, events } = await callHandler(
      async (channel) => [
        await channel.execute('playback', 'silence_stream://-1', patient),
        await channel.execute('playback', second, patient),
        await channel.ended,
      ],
      { pace: 1, dialled: (simulated) => setTimeout(() => simulated.hangUp(), 100) },
    )
    const ended = { kind: 'callEnded', cause: 'NORMAL_CLEARING' }
    expect(result).toMatchObject([ended, ended, { cause: 'NORMAL_CLEARING' }])
    expect(events).toMatchObject([{ kind: 'ended', by: 'caller', cause: 'NORMAL_CLEARING' }])
    expect(performance.now() - begun).toBeLessThan(1500)
  })

  test('at any moment leaves nothing running, whoever ends it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(60), fc.boolean(), async (afterMs, callerLeaves) => {
        const server = await startEslServer({
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
  }, 30_000)

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
