import { mkdtemp, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, describe, expect, test } from 'vitest'
import { type CallWorld, flowOf, startCallWorld } from '../../test/call-world.ts'
import { eventually } from '../../test/eventually.ts'
import { supportHotline } from '../../test/support-hotline.ts'
import { wavFile } from '../../test/wav-file.ts'
import { noSettings } from '../domain/call/test-settings.ts'
import type { DraftOption } from '../domain/flow/draft.ts'
import type { RunnableFlow } from '../ports/flow-source.ts'
import type { SpeechRequest } from '../ports/speech-engine.ts'
import type { CallDeps } from './call-session.ts'

let world: CallWorld
let service: Server | null = null

afterEach(async () => {
  await world.close()
  service?.closeAllConnections()
  service?.close()
  service = null
})

const runnable = (draft = supportHotline(), allowedHosts: string[] = []): RunnableFlow => ({
  version: 7,
  flow: flowOf(draft),
  allowedHosts,
  allowedDialStrings: [],
  hoursOverrides: new Map(),
})

/** The hotline with one more option in its main menu. */
function hotlineWith(digit: string, actionType: string, actionTarget: string, actionConfig: unknown = null) {
  const draft = supportHotline()
  const option: DraftOption = { digit, actionType, actionTarget, actionConfig, description: null }
  draft.menus[0]?.options.push(option)
  return runnable(draft)
}

async function withService(answer: (respond: (status: number, body: unknown) => void) => void): Promise<RunnableFlow> {
  service = createServer((_request, response) => {
    answer((status, body) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    )
  })
  await new Promise<void>((done) => service?.listen(0, '127.0.0.1', done))
  const host = `127.0.0.1:${(service.address() as AddressInfo).port}`
  return runnable(supportHotline(`http://${host}/forecast`), [host])
}

async function run(flow: RunnableFlow | null, script: string[], parts: Partial<CallDeps> = {}) {
  world = await startCallWorld(flow, parts)
  const call = world.dial({ script })
  const ended = await call.ended
  return { ended, ...(await world.recordOf(call)) }
}

describe('a caller of the support hotline', () => {
  test('who presses 1, then 2, ends in queue-computer-sales, and every step is recorded with what was said', async () => {
    const { start, steps, outcome, hangupCause } = await run(runnable(), ['1', '2'])
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
    world = await startCallWorld(runnable())
    const call = world.dial({ script: ['0'] })
    const seen: unknown[] = []
    call.on((event) => seen.push(event))
    await call.ended
    expect(seen).toContainEqual(
      expect.objectContaining({ kind: 'transferred', destination: '1000', dialplan: 'XML', context: 'default' }),
    )
  })

  test('who presses 9 in the sales menu is back in the main menu', async () => {
    const { steps } = await run(runnable(), ['1', '9', '2'])
    expect(steps.flatMap((step) => (step.kind === 'prompt' ? step.menuId : []))).toEqual([
      'main_menu',
      'sales_menu',
      'main_menu',
    ])
    expect(steps.at(-1)).toMatchObject({ outcome: { target: 'queue-tech-support' } })
  })

  test('who stays silent hears the menu three times, then a goodbye, and is hung up', async () => {
    const { steps, outcome } = await run(runnable(), [])
    expect(steps.map(({ kind }) => kind)).toEqual([
      ...['answered', 'prompt', 'noInput', 'prompt', 'noInput', 'prompt', 'noInput', 'exit', 'said', 'ended'],
    ])
    expect(outcome).toEqual({ kind: 'hungUp', by: 'flow', cause: 'NORMAL_CLEARING' })
  })

  test('who presses a wrong key hears why before the menu, and may still choose', async () => {
    const { steps } = await run(runnable(), ['7', '2'])
    expect(steps[2]).toEqual({ kind: 'noMatch', menuId: 'main_menu', attempt: 1, digits: '7' })
    expect(steps[3]).toMatchObject({
      kind: 'prompt',
      attempt: 2,
      spoken: [{ text: 'Invalid selection. Please press a number from 0 to 3.' }, {}],
    })
    expect(steps.at(-1)).toMatchObject({ outcome: { target: 'queue-tech-support' } })
  })

  test('who hangs up in the middle of a prompt is recorded as gone', async () => {
    world = await startCallWorld(runnable())
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
    world = await startCallWorld(runnable())
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

describe('what an option does', () => {
  test('a web service is asked and its answer spoken, then the menu comes again', async () => {
    const flow = await withService((respond) =>
      respond(200, { properties: { periods: [{ detailedForecast: 'Sunny, $& and mild' }] } }),
    )
    const { steps } = await run(flow, ['3', '2'])
    expect(steps[4]).toMatchObject({ kind: 'api', key: '3', ok: true, status: 200 })
    expect(steps[5]).toMatchObject({
      kind: 'said',
      spoken: [{ text: 'The weather forecast is: Sunny, $& and mild', engine: 'flite' }],
    })
    expect(steps[6]).toMatchObject({ kind: 'prompt', menuId: 'main_menu', attempt: 1 })
  })

  test('a key ends the spoken answer and counts for the menu after it', async () => {
    const forecast = 'Sunny, and mild, and sunny again, for all of the week and the week after it'
    world = await startCallWorld(
      await withService((respond) => respond(200, { properties: { periods: [{ detailedForecast: forecast }] } })),
    )
    const call = world.dial()
    const keys = ['3', '2']
    const ends: unknown[] = []
    call.on((event) => {
      if (event.kind === 'playing') call.press(keys.shift() ?? '')
      if (event.kind === 'playbackEnded') ends.push(event.by)
    })
    const { outcome } = await world.recordOf(call)
    expect(outcome).toMatchObject({ kind: 'transferred', target: 'queue-tech-support' })
    expect(ends).toEqual(['key', 'key'])
  })

  test('a web service’s answer is spoken from files that are not kept with the others', async () => {
    const flow = await withService((respond) =>
      respond(200, { properties: { periods: [{ detailedForecast: 'Account 12345 owes 99 dollars' }] } }),
    )
    const asked: Record<string, string[]> = { kept: [], passing: [] }
    const hearing = (name: string) => ({
      prompt: (request: SpeechRequest) => {
        asked[name]?.push(request.text)
        return Promise.reject(new Error('mute'))
      },
    })
    await run(flow, ['3', '2'], { speech: hearing('kept'), passingSpeech: hearing('passing') })
    expect(asked.passing).toEqual(['The weather forecast is: Account 12345 owes 99 dollars'])
    expect(asked.kept?.join()).not.toContain('12345')
  })

  test('any key ends a recording and is taken as the choice of the menu after it', async () => {
    const recording = join(await mkdtemp(join(tmpdir(), 'recording-')), 'hours.wav')
    await writeFile(recording, wavFile(10_000))
    world = await startCallWorld(hotlineWith('5', 'play_audio', recording))
    const call = world.dial({ script: ['5'] })
    call.on((event) => {
      if (event.kind === 'playing' && event.files.includes(recording)) call.press('2')
    })
    const { steps } = await world.recordOf(call)
    expect(steps.slice(3).map(({ kind }) => kind)).toEqual(['action', 'played', 'input', 'action', 'ended'])
    expect(steps.at(-1)).toMatchObject({ kind: 'ended', outcome: { target: 'queue-tech-support' } })
  })

  test('no key cuts the last words short', async () => {
    world = await startCallWorld(runnable())
    const call = world.dial()
    const ends: unknown[] = []
    call.on((event) => {
      if (event.kind === 'playing' && ends.length === 3) call.press('*')
      if (event.kind === 'playbackEnded') ends.push(event.by)
    })
    await call.ended
    expect(ends).toEqual(['finished', 'finished', 'finished', 'finished'])
  })

  test('a web service that fails is spoken of as unavailable', async () => {
    const { steps } = await run(await withService((respond) => respond(500, {})), ['3', '2'])
    expect(steps[4]).toMatchObject({ kind: 'api', ok: false, status: 500, reason: 'status' })
    expect(steps[5]).toMatchObject({ kind: 'said', spoken: [{ text: 'The service is unavailable at the moment.' }] })
  })

  test('a caller who leaves while a web service is slow ends the asking', async () => {
    const asked = Promise.withResolvers<void>()
    const flow = await withService(() => asked.resolve())
    world = await startCallWorld(flow)
    const call = world.dial({ script: ['3'] })
    await asked.promise
    call.hangUp()
    const { outcome, steps } = await world.recordOf(call)
    expect(outcome).toEqual({ kind: 'hungUp', by: 'caller', cause: 'NORMAL_CLEARING' })
    expect(steps.map(({ kind }) => kind)).not.toContain('api')
    await eventually(async () => {
      const connections = await new Promise((done) => service?.getConnections((_error, count) => done(count)))
      expect(connections).toBe(0)
    })
  })

  test('a recording that is missing is recorded as such and the caller goes on', async () => {
    const { steps } = await run(hotlineWith('5', 'play_audio', '/nowhere/opening-hours.wav'), ['5', '2'])
    expect(steps).toContainEqual({
      kind: 'played',
      menuId: 'main_menu',
      file: '/nowhere/opening-hours.wav',
      found: false,
    })
    expect(steps.at(-1)).toMatchObject({ outcome: { target: 'queue-tech-support' } })
  })

  test('a mailbox takes a message, under the domain of the channel', async () => {
    world = await startCallWorld(hotlineWith('5', 'voicemail', '1001'))
    const call = world.dial({ script: ['5'] })
    const seen: unknown[] = []
    call.on((event) => seen.push(event))
    const { outcome } = await world.recordOf(call)
    expect(outcome).toEqual({ kind: 'voicemail', mailbox: '1001', menuId: 'main_menu' })
    expect(seen).toContainEqual(expect.objectContaining({ kind: 'voicemail', mailbox: '1001' }))
  })

  test('a hang-up has the cause that the option names', async () => {
    const { ended, outcome } = await run(hotlineWith('5', 'hangup', 'USER_BUSY'), ['5'])
    expect(ended).toMatchObject({ by: 'handler', cause: 'USER_BUSY' })
    expect(outcome).toEqual({ kind: 'hungUp', by: 'flow', cause: 'USER_BUSY' })
  })
})

describe('a test call', () => {
  test('runs the flow made for it, not the published one', async () => {
    world = await startCallWorld(null)
    world.testCalls.set('test-1', { ...runnable(), version: null, settings: noSettings })
    const call = world.dial({ script: ['2'], variables: { ominis_test_call_id: 'test-1' } })
    const { start, outcome } = await world.recordOf(call)
    expect(start).toMatchObject({ testCallId: 'test-1', flowVersion: null })
    expect(outcome).toMatchObject({ kind: 'transferred', target: 'queue-tech-support' })
  })

  test('that nobody asked for does not get the published flow instead', async () => {
    world = await startCallWorld(runnable())
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
    const { steps, outcome } = await run(runnable(), ['1', '2'], { speech: mute })
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
    world = await startCallWorld(runnable(), { speech: elsewhere, logger })
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
      published: () => runnable(),
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
      ...runnable(),
      get flow(): never {
        throw new Error('broken')
      },
    }
    const { ended, outcome } = await run(broken, [])
    expect(outcome).toEqual({ kind: 'failed', reason: 'handler_error' })
    expect(ended.by).toBe('lost')
  })

  test('the connection to the switch breaks in the middle of a prompt', async () => {
    world = await startCallWorld(runnable())
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
    world = await startCallWorld(runnable())
    const call = world.dial({ pace: 1 })
    call.on((event) => {
      if (event.kind === 'playing') setTimeout(() => world.stop(), 30)
    })
    expect((await world.recordOf(call)).outcome).toEqual({ kind: 'failed', reason: 'runtime_stopped' })
    call.hangUp()
  })
})

test('the metrics count calls, steps, prompts and the way from key to prompt', async () => {
  await run(runnable(), ['1', '2'])
  const metrics = await world.metrics.registry.metrics()
  expect(metrics).toContain('ivr_calls_total{outcome="transferred"} 1')
  expect(metrics).toContain('ivr_calls_active 0')
  expect(metrics).toContain('ivr_call_steps_total{kind="input"} 2')
  expect(metrics).toContain('ivr_prompts_total{cache="miss",engine="flite"} 2')
  expect(metrics).toContain('ivr_key_to_prompt_seconds_count 1')
})
