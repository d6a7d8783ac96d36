import { mkdtemp, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { type CallWorld, runnable, startCallWorld } from '../../test/call-world.ts'
import { eventually } from '../../test/eventually.ts'
import { supportHotline } from '../../test/support-hotline.ts'
import { wavFile } from '../../test/wav-file.ts'
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

async function run(flow: RunnableFlow, script: string[], parts: Partial<CallDeps> = {}) {
  world = await startCallWorld(flow, parts)
  return world.run(script)
}

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
    world = await startCallWorld(runnable(supportHotline()))
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
