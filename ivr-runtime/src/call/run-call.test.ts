import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net'
import { pino } from 'pino'
import { afterEach, describe, expect, test } from 'vitest'
import { type CallWorld, runnable, startCallWorld } from '../../test/call-world.ts'
import { supportHotline } from '../../test/support-hotline.ts'
import { noSettings } from '../domain/call/test-settings.ts'
import type { RunnableFlow } from '../ports/flow-source.ts'
import type { SpeechRequest } from '../ports/speech-engine.ts'
import type { CallDeps } from './call-session.ts'

let world: CallWorld
afterEach(() => world.close())

const hotline = runnable(supportHotline())

async function run(flow: RunnableFlow | null, script: string[], parts: Partial<CallDeps> = {}) {
  world = await startCallWorld(flow, parts)
  return world.run(script)
}

describe('a caller of the support hotline', () => {
  test('who presses 1, then 2, ends in queue-computer-sales, and every step is recorded with what was said', async () => {
    const { start, steps, outcome, hangupCause } = await run(hotline, ['1', '2'])
    expect(start).toMatchObject({
      callerNumber: '+15551234567',
      calledNumber: 'support',
      flowVersion: 7,
      testCallId: null,
    })
    expect(steps).toMatchObject([
      { kind: 'answered' },
      {
        kind: 'prompt',
        menuId: 'main_menu',
        attempt: 1,
        timeoutMs: 8000,
        spoken: [{ text: /^Welcome to technical support/, hash: /^[0-9a-f]{64}$/, engine: 'flite' }].map((spoken) => ({
          text: expect.stringMatching(spoken.text),
          hash: expect.stringMatching(spoken.hash),
          durationMs: expect.any(Number),
          engine: spoken.engine,
        })),
      },
      { kind: 'input', menuId: 'main_menu', digits: '1' },
      { kind: 'action', menuId: 'main_menu', key: '1', action: 'sub_menu', target: 'sales_menu' },
      { kind: 'prompt', menuId: 'sales_menu', attempt: 1 },
      { kind: 'input', menuId: 'sales_menu', digits: '2' },
      { kind: 'action', menuId: 'sales_menu', key: '2', action: 'transfer_queue', target: 'queue-computer-sales' },
      { kind: 'ended', outcome: { kind: 'transferred' } },
    ])
    expect(outcome).toEqual({ kind: 'transferred', to: 'queue', target: 'queue-computer-sales', menuId: 'sales_menu' })
    expect(hangupCause).toBe('BLIND_TRANSFER')
  })

  test('is really handed over by the switch, in the default context', async () => {
    world = await startCallWorld(hotline)
    const call = world.dial({ script: ['0'] })
    const seen: unknown[] = []
    call.on((event) => seen.push(event))
    await call.ended
    expect(seen).toContainEqual(
      expect.objectContaining({ kind: 'transferred', destination: '1000', dialplan: 'XML', context: 'default' }),
    )
  })

  test('who presses 9 in the sales menu is back in the main menu', async () => {
    const { steps } = await run(hotline, ['1', '9', '2'])
    expect(steps.flatMap((step) => (step.kind === 'prompt' ? step.menuId : []))).toEqual([
      'main_menu',
      'sales_menu',
      'main_menu',
    ])
    expect(steps.at(-1)).toMatchObject({ outcome: { target: 'queue-tech-support' } })
  })

  test('who stays silent hears the menu three times, then a goodbye, and is hung up', async () => {
    const { steps, outcome } = await run(hotline, [])
    expect(steps.map(({ kind }) => kind)).toEqual([
      ...['answered', 'prompt', 'noInput', 'prompt', 'noInput', 'prompt', 'noInput', 'exit', 'said', 'ended'],
    ])
    expect(outcome).toEqual({ kind: 'hungUp', by: 'flow', cause: 'NORMAL_CLEARING' })
  })

  test('who presses a wrong key hears why before the menu, and may still choose', async () => {
    const { steps } = await run(hotline, ['7', '2'])
    expect(steps[2]).toEqual({ kind: 'noMatch', menuId: 'main_menu', attempt: 1, digits: '7' })
    expect(steps[3]).toMatchObject({
      kind: 'prompt',
      attempt: 2,
      spoken: [{ text: 'Invalid selection. Please press a number from 0 to 3.' }, {}],
    })
    expect(steps.at(-1)).toMatchObject({ outcome: { target: 'queue-tech-support' } })
  })

  test('who hangs up in the middle of a prompt is recorded as gone', async () => {
    world = await startCallWorld(hotline)
    const call = world.dial({ pace: 1 })
    call.on((event) => {
      if (event.kind === 'playing') setTimeout(() => call.hangUp('ORIGINATOR_CANCEL'), 30)
    })
    const { steps, outcome, hangupCause } = await world.recordOf(call)
    expect(outcome).toEqual({ kind: 'hungUp', by: 'caller', cause: 'ORIGINATOR_CANCEL' })
    expect(hangupCause).toBe('ORIGINATOR_CANCEL')
    expect(steps.map(({ kind }) => kind)).toEqual(['answered', 'prompt', 'ended'])
  })

  test('is not mixed up with thirty others who call at the same time', async () => {
    world = await startCallWorld(hotline)
    const scripts = Array.from({ length: 30 }, (_, index) => (index % 2 === 0 ? ['1', '1'] : ['1', '9', '2']))
    const targets = await Promise.all(
      scripts.map(async (script) => {
        const { outcome } = await world.recordOf(world.dial({ script }))
        return outcome?.kind === 'transferred' ? outcome.target : outcome
      }),
    )
    expect(targets).toEqual(scripts.map(([, second]) => (second === '1' ? 'queue-phone-sales' : 'queue-tech-support')))
  })
})

describe('a test call', () => {
  test('runs the flow made for it, not the published one', async () => {
    world = await startCallWorld(null)
    world.testCalls.set('test-1', { ...hotline, version: null, settings: noSettings })
    const call = world.dial({ script: ['2'], variables: { ominis_test_call_id: 'test-1' } })
    const { start, outcome } = await world.recordOf(call)
    expect(start).toMatchObject({ testCallId: 'test-1', flowVersion: null })
    expect(outcome).toMatchObject({ kind: 'transferred', target: 'queue-tech-support' })
  })

  test('that nobody asked for does not get the published flow instead', async () => {
    world = await startCallWorld(hotline)
    const call = world.dial({ script: ['2'], variables: { ominis_test_call_id: 'unknown' } })
    expect((await world.recordOf(call)).outcome).toEqual({ kind: 'failed', reason: 'test_call_unknown' })
  })
})

describe('when something fails, the call still ends, and why is recorded', () => {
  test('no flow was published yet: the caller is let go of, for the dialplan to go on with', async () => {
    const { ended, outcome, steps } = await run(null, [])
    expect(ended.by).toBe('lost')
    expect(outcome).toEqual({ kind: 'failed', reason: 'no_published_flow' })
    expect(steps).toEqual([{ kind: 'ended', outcome }])
  })

  test('no engine can speak: the caller hears silence and can still choose', async () => {
    const mute = { prompt: () => Promise.reject(new Error('no engine')) }
    const { steps, outcome } = await run(hotline, ['1', '2'], { speech: mute })
    expect(steps[1]).toMatchObject({ kind: 'prompt', spoken: [{ hash: null, durationMs: null, engine: 'none' }] })
    expect(outcome).toMatchObject({ kind: 'transferred', target: 'queue-computer-sales' })
    expect(await world.metrics.registry.metrics()).toContain('ivr_errors_total{kind="speech"} 2')
  })

  test('the switch does not have the prompts: each try still gets its full time, and why is logged', async () => {
    const logged: string[] = []
    const logger = pino({ level: 'error' }, { write: (line) => void logged.push(line) })
    const elsewhere = {
      prompt: async (request: SpeechRequest) => ({
        ...request,
        file: '/not/shared/prompt.wav',
        hash: '0'.repeat(64),
        engine: 'flite',
        durationMs: 1000,
        fromCache: true,
        fallbackReason: null,
      }),
    }
    world = await startCallWorld(hotline, { speech: elsewhere, logger })
    const call = world.dial({ script: ['', '', '', '', '', '1', '', '', '2'] })
    const waits: number[] = []
    call.on((event) => event.kind === 'collecting' && waits.push(event.timeoutMs))
    const { steps, outcome } = await world.recordOf(call)
    expect(waits).toEqual([8000, 8000, 5000])
    expect(steps.map(({ kind }) => kind).slice(0, 5)).toEqual(['answered', 'prompt', 'noInput', 'prompt', 'input'])
    expect(outcome).toMatchObject({ target: 'queue-computer-sales' })
    expect(logged[0]).toContain('does it share AUDIO_DIR?')
    expect(await world.metrics.registry.metrics()).toContain('ivr_errors_total{kind="speech"} 3')
  })

  test('the database cannot tell which flow a test call wants', async () => {
    const flows = {
      published: () => hotline,
      version: async () => null,
      forTestCall: () => Promise.reject(new Error('away')),
    }
    world = await startCallWorld(null, { flows })
    const call = world.dial({ variables: { ominis_test_call_id: 'test-1' } })
    expect((await world.recordOf(call)).outcome).toEqual({ kind: 'failed', reason: 'flow_unavailable' })
    expect((await call.ended).by).toBe('lost')
  })

  test('the handler itself is broken', async () => {
    const broken = {
      ...hotline,
      get flow(): never {
        throw new Error('broken')
      },
    }
    const { ended, outcome } = await run(broken, [])
    expect(outcome).toEqual({ kind: 'failed', reason: 'handler_error' })
    expect(ended.by).toBe('lost')
  })

  test('the connection to the switch breaks in the middle of a prompt', async () => {
    world = await startCallWorld(hotline)
    const wires = new Set<Socket>()
    const switchSide = createTcpServer((inward) => {
      const outward = connect(world.port, '127.0.0.1')
      for (const wire of [inward, outward]) wires.add(wire.on('error', () => undefined))
      inward.pipe(outward).pipe(inward)
    })
    await new Promise<void>((done) => switchSide.listen(0, '127.0.0.1', done))
    const call = world.dial({ pace: 1, port: (switchSide.address() as AddressInfo).port })
    call.on((event) => {
      if (event.kind !== 'playing') return
      for (const wire of wires) wire.destroy()
    })
    const { outcome, hangupCause } = await world.recordOf(call)
    expect(outcome).toEqual({ kind: 'failed', reason: 'switch_connection_lost' })
    expect(hangupCause).toBe('LOST')
    call.hangUp()
    switchSide.close()
  })

  test('the process stops in the middle of a prompt: it lets go, and the dialplan goes on', async () => {
    world = await startCallWorld(hotline)
    const call = world.dial({ pace: 1 })
    call.on((event) => {
      if (event.kind === 'playing') setTimeout(() => world.stop(), 30)
    })
    expect((await world.recordOf(call)).outcome).toEqual({ kind: 'failed', reason: 'runtime_stopped' })
    call.hangUp()
  })
})

test('the metrics count calls, steps, prompts and the way from key to prompt', async () => {
  await run(hotline, ['1', '2'])
  const metrics = await world.metrics.registry.metrics()
  expect(metrics).toContain('ivr_calls_total{outcome="transferred"} 1')
  expect(metrics).toContain('ivr_calls_active 0')
  expect(metrics).toContain('ivr_call_steps_total{kind="input"} 2')
  expect(metrics).toContain('ivr_prompts_total{cache="miss",engine="flite"} 2')
  expect(metrics).toContain('ivr_key_to_prompt_seconds_count 1')
})
