import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { type CallWorld, flowOf, startCallWorld } from '../../test/call-world.ts'
import { powerCompany } from '../../test/power-company.ts'
import { supportHotline } from '../../test/support-hotline.ts'
import { type TestSettingsInput, testSettingsSchema } from '../domain/call/test-settings.ts'
import type { RunnableFlow } from '../ports/flow-source.ts'

let world: CallWorld
let service: Server | null = null

afterEach(async () => {
  await world.close()
  service?.close()
  service = null
})

const runnable = (draft = powerCompany(), parts: Partial<RunnableFlow> = {}): RunnableFlow => ({
  ...{ version: 1, flow: flowOf(draft), allowedHosts: [], allowedDialStrings: [], hoursOverrides: new Map() },
  ...parts,
})

async function run(flow: RunnableFlow, settings: TestSettingsInput, script: string[]) {
  world = await startCallWorld(flow)
  world.testCalls.set('test-1', { ...flow, settings: testSettingsSchema.parse(settings) })
  const record = await world.recordOf(world.dial({ script, variables: { ominis_test_call_id: 'test-1' } }))
  return { ...record, text: JSON.stringify(record.steps), kinds: record.steps.map(({ kind }) => kind) }
}

async function countingService() {
  let asked = 0
  service = createServer((_, response) => {
    asked += 1
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"value":"really"}')
  })
  await new Promise<void>((done) => service?.listen(0, '127.0.0.1', done))
  const host = `127.0.0.1:${(service.address() as AddressInfo).port}`
  return { host, url: `http://${host}/`, asked: () => asked }
}

describe('a test call with settings of its own', () => {
  test('meets the opening hours of the moment that was set', async () => {
    const monday = await run(runnable(), { clock: '2026-11-23T10:00:00+01:00' }, ['1', '2'])
    expect(monday.steps).toContainEqual({ kind: 'hours', menuId: 'office', exit: 'open', overridden: false })
    await world.close()
    const sunday = await run(runnable(), { clock: '2026-11-22T03:00:00+01:00' }, ['1', '*'])
    expect(sunday.steps).toContainEqual({ kind: 'hours', menuId: 'office', exit: 'closed', overridden: false })
    expect(sunday.outcome).toMatchObject({ kind: 'voicemail', mailbox: '1001' })
  })

  test('is not opened by a hand of today at a moment of its own, but by one of its settings', async () => {
    const open = runnable(powerCompany(), { hoursOverrides: new Map([['office', { state: 'open', until: null }]]) })
    const sunday = { clock: '2026-11-22T03:00:00+01:00' }
    const closed = await run(open, sunday, ['1', '*'])
    expect(closed.steps).toContainEqual({ kind: 'hours', menuId: 'office', exit: 'closed', overridden: false })
    await world.close()
    const opened = await run(open, { ...sunday, hours: { office: 'open' } }, ['1', '2'])
    expect(opened.steps).toContainEqual({ kind: 'hours', menuId: 'office', exit: 'open', overridden: true })
  })

  test('begins in another menu, with variables set', async () => {
    const settings = { start_menu: 'important', variables: { account: '4711', caller_number: '+1999' } }
    const { outcome, kinds } = await run(runnable(), settings, [])
    expect(kinds).toEqual(['answered', 'branched', 'action', 'ended'])
    expect(outcome).toMatchObject({ kind: 'transferred', target: 'queue-vip' })
  })

  test('hears a mocked answer, read by the response path, and no request leaves', async () => {
    const { url, host, asked } = await countingService()
    const flow = runnable(supportHotline(url), { allowedHosts: [host] })
    const body = { properties: { periods: [{ detailedForecast: 'Hail.' }] } }
    const answer = { kind: 'answer' as const, body }
    const { text, steps } = await run(flow, { api: [{ menu: 'main_menu', key: '3', answer }] }, ['3', '0'])
    expect(text).toContain('The weather forecast is: Hail.')
    expect(steps).toContainEqual(expect.objectContaining({ kind: 'api', ok: true, status: 200 }))
    expect(asked()).toBe(0)
  })

  test.each([
    ['a time-out', { kind: 'failure', reason: 'timeout' }, 'timeout'],
    ['a refusal', { kind: 'answer', status: 503, body: '' }, 'status'],
    ['an answer without the value', { kind: 'answer', body: { other: 1 } }, 'no_value'],
    ['something that is no JSON', { kind: 'answer', body: '<html>' }, 'not_json'],
  ] as const)('hears that the service is unavailable after %s', async (_, answer, reason) => {
    const { steps } = await run(runnable(supportHotline()), { api: [{ menu: 'main_menu', key: '3', answer }] }, [
      '3',
      '0',
    ])
    expect(steps).toContainEqual(expect.objectContaining({ kind: 'api', ok: false, reason }))
  })

  test('asks the services that are not mocked', async () => {
    const { url, host, asked } = await countingService()
    const flow = runnable(supportHotline(url), { allowedHosts: [host] })
    const answer = { kind: 'failure', reason: 'timeout' } as const
    await run(flow, { api: [{ menu: 'main_menu', key: '9', answer }] }, ['3', '0'])
    expect(asked()).toBe(1)
  })

  test('changes nothing for a caller of the same runtime at the same time', async () => {
    const { url, host, asked } = await countingService()
    const flow = runnable(supportHotline(url), { allowedHosts: [host] })
    world = await startCallWorld(flow)
    const answer = { kind: 'failure', reason: 'timeout' } as const
    const settings = testSettingsSchema.parse({
      ...{ start_menu: 'sales_menu', variables: { caller_number: '1' }, clock: '2020-01-01T00:00:00Z' },
      ...{ api: [{ menu: 'main_menu', key: '3', answer }], openai_down: true },
    })
    world.testCalls.set('test-1', { ...flow, settings })
    const tested = world.dial({ script: ['1'], variables: { ominis_test_call_id: 'test-1' } })
    const real = await world.recordOf(world.dial({ script: ['3', '0'] }))
    await world.recordOf(tested)
    expect(real.steps[1]).toMatchObject({ kind: 'prompt', menuId: 'main_menu' })
    expect(real.start.callerNumber).toBe('+15551234567')
    expect(asked()).toBe(1)
  })
})
