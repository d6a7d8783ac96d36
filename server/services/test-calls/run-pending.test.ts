import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../../../test/database.ts'
import { SimulatedCaller } from '../../adapters/simulator/simulated-caller.ts'
import type { SessionAccess } from '../auth/session-access.ts'
import { openTestOffice, type TestOffice } from '../auth/testing/test-office.ts'
import { createIvr } from '../ivrs/create.ts'
import { createMenu } from '../menus/create.ts'
import { addOption } from '../options/add.ts'
import { hangUpTestCall } from './hang-up.ts'
import { pressTestCallDigits } from './press-digits.ts'
import { type RunnerOptions, startTestCallRunner, type TestCallRunner } from './run-pending.ts'
import { startTestCall } from './start.ts'
import type { TestCallView } from './test-call-view.ts'
import { startTestRuntime, type TestRuntime } from './testing/test-runtime.ts'
import { watchTestCall } from './watch.ts'

let office: TestOffice
let supervisor: SessionAccess
let runtime: TestRuntime
const runners: TestCallRunner[] = []

beforeAll(async () => {
  office = await openTestOffice(await createTestDatabase())
  ;({ supervisor } = await office.newTenant('acme'))
  runtime = await startTestRuntime(office, await newIvr('hotline'))
})
afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.close()
})
afterAll(async () => {
  await runtime.kill()
  await office.close()
})

/** An IVR whose main menu leads to a sales menu with 1; there 2 transfers and 9 comes back. */
async function newIvr(name: string, timeoutSeconds = 5) {
  const { services } = office
  const ivr = await createIvr(services, supervisor, { name })
  const menu = (menuId: string, promptText: string) =>
    createMenu(services, supervisor, { name, menu: { menuId, promptText, timeoutSeconds, maxRetries: 2 } })
  const option = (menuId: string, digit: string, actionType: 'sub_menu' | 'transfer_queue', actionTarget: string) =>
    addOption(services, supervisor, { name, menuId, option: { digit, actionType, actionTarget } })
  await menu('main_menu', 'Press 1.')
  await menu('sales_menu', 'Press 2, or 9.')
  await option('main_menu', '1', 'sub_menu', 'sales_menu')
  await option('sales_menu', '2', 'transfer_queue', 'queue-computer-sales')
  await option('sales_menu', '9', 'sub_menu', 'main_menu')
  return ivr
}

async function startRunner(services = office.services, options: Partial<RunnerOptions> = {}): Promise<TestCallRunner> {
  const runner = await startTestCallRunner(services, {
    databaseUrl: office.databaseUrl,
    caller: new SimulatedCaller(),
    runtimeWaitMs: 1_000,
    ...options,
  })
  runners.push(runner)
  return runner
}

const start = (name = 'hotline') => startTestCall(office.services, supervisor, { name, version: 'draft' })
const press = (id: string, digits: string) => pressTestCallDigits(office.services, supervisor, { id, digits })

/** Watches the call until `done`, and answers with it as it was then. */
async function until(id: string, done: (call: TestCallView) => boolean): Promise<TestCallView> {
  for await (const call of watchTestCall(office.services, supervisor, { id }, AbortSignal.timeout(20_000))) {
    if (done(call)) return call
  }
  throw new Error('the call ended, or took too long')
}

const ended = (id: string) => until(id, (call) => call.state === 'ended')
const hears = (id: string, menuId: string) => until(id, (call) => call.currentMenuId === menuId)

test('a caller presses 1, returns with 9, presses 1 and 2, and is passed to the queue', async () => {
  await startRunner()
  const { id } = await start()
  await hears(id, 'main_menu')
  await press(id, '1')
  await hears(id, 'sales_menu')
  await press(id, '9')
  await hears(id, 'main_menu')
  await press(id, '12')
  const call = await ended(id)
  expect(call).toMatchObject({
    state: 'ended',
    failure: null,
    currentMenuId: null,
    outcome: { kind: 'transferred', to: 'queue', target: 'queue-computer-sales', menuId: 'sales_menu' },
  })
  expect(call.startedAt).toBeInstanceOf(Date)
  const heard = call.steps.flatMap(({ step }) => (step.kind === 'prompt' ? [step.menuId] : []))
  expect(heard).toEqual(['main_menu', 'sales_menu', 'main_menu', 'sales_menu'])
  expect(call.steps.flatMap(({ step }) => (step.kind === 'input' ? [step.digits] : []))).toEqual(['1', '9', '1', '2'])
  const first = call.steps.find(({ step }) => step.kind === 'prompt')
  expect(first?.audioUrls[0]).toMatch(/^\/v1\/ivrs\/hotline\/tts\/audio\/[0-9a-f]{64}$/)
  expect(call.steps.map(({ seq }) => seq)).toEqual(call.steps.map((_, index) => index + 1))
})

test('a caller who hangs up ends the call', async () => {
  await startRunner()
  const { id } = await start()
  await hears(id, 'main_menu')
  await hangUpTestCall(office.services, supervisor, { id })
  expect(await ended(id)).toMatchObject({ failure: null, outcome: { kind: 'hungUp', by: 'caller' } })
})

test('of two workers one makes the call', async () => {
  const other = await office.openOther()
  await Promise.all([startRunner(), startRunner(other.services)])
  const calls = await Promise.all([start(), start(), start()])
  for (const { id } of calls) {
    await hears(id, 'main_menu')
    await hangUpTestCall(office.services, supervisor, { id })
  }
  for (const { id } of calls) {
    expect(await ended(id)).toMatchObject({ failure: null, outcome: { kind: 'hungUp', by: 'caller' } })
  }
  const ids = calls.map(({ id }) => id)
  expect(await office.services.db.call.count({ where: { testCallId: { in: ids } } })).toBe(3)
  for (const runner of runners.splice(0)) await runner.close()
  await other.close()
})

test('a call whose worker is gone ends with a failure when another one looks', async () => {
  const { id } = await start()
  // As a worker leaves it that was killed: in progress, and its lock gone with its connection.
  await office.services.db.testCall.update({ where: { id }, data: { state: 'in_progress', startedAt: new Date() } })
  await startRunner()
  expect(await ended(id)).toMatchObject({ state: 'ended', failure: expect.stringContaining('worker') })
})

test('a worker does not end the calls of another one that is alive', async () => {
  await startRunner()
  const { id } = await start()
  await hears(id, 'main_menu')
  const other = await office.openOther()
  const second = await startRunner(other.services)
  await press(id, '1')
  expect((await hears(id, 'sales_menu')).failure).toBeNull()
  await second.close()
  await other.close()
  await hangUpTestCall(office.services, supervisor, { id })
  expect((await ended(id)).failure).toBeNull()
})

test('when no runtime is there, the failure says so in words', async () => {
  await newIvr('silent')
  await startRunner(office.services, { runtimeWaitMs: 300 })
  const waiting = await ended((await start('silent')).id)
  expect(waiting).toMatchObject({
    failure: 'The runtime of "silent" is not running (Pending).',
    outcome: null,
    steps: [],
  })
  await office.services.db.ivr.updateMany({
    where: { name: 'silent' },
    data: { podStatus: 'Running', eslAddress: '127.0.0.1:1' },
  })
  expect((await ended((await start('silent')).id)).failure).toContain('No runtime answered at 127.0.0.1:1')
})

test('a runtime that comes up while the call waits takes it', async () => {
  const late = await newIvr('late')
  await startRunner(office.services, { runtimeWaitMs: 15_000 })
  const { id } = await start('late')
  await until(id, (call) => call.state === 'in_progress')
  const started = await startTestRuntime(office, late)
  await hears(id, 'main_menu')
  await hangUpTestCall(office.services, supervisor, { id })
  expect((await ended(id)).failure).toBeNull()
  await started.kill()
})

test('a runtime that dies in mid-call leaves a failure, not an open call', async () => {
  const brittle = await newIvr('brittle', 1)
  const dying = await startTestRuntime(office, brittle)
  await startRunner()
  const { id } = await start('brittle')
  await hears(id, 'main_menu')
  await dying.kill()
  expect((await ended(id)).failure).toBe(`The runtime at ${dying.eslAddress} went away during the call.`)
})

test('a call that the runtime cannot run ends with its reason', async () => {
  const { id } = await start()
  await office.services.db.testCall.update({ where: { id }, data: { flow: { not: 'a flow' } } })
  await startRunner()
  const call = await ended(id)
  expect(call).toMatchObject({ outcome: { kind: 'failed' }, failure: expect.stringContaining('could not go on') })
})

test('a call that nobody ends is hung up after its longest time', async () => {
  await startRunner(office.services, { maxDurationMs: 400 })
  const { id } = await start()
  expect(await ended(id)).toMatchObject({ outcome: { kind: 'hungUp', by: 'caller' } })
})

test('a worker that is closed hangs up what it makes', async () => {
  const runner = await startRunner()
  const { id } = await start()
  await hears(id, 'main_menu')
  await runner.close()
  expect(await ended(id)).toMatchObject({ state: 'ended', failure: null })
})

test('what was asked for long ago is not called out of the blue', async () => {
  const { id } = await start()
  const longAgo = new Date(Date.now() - 10 * 60_000)
  await office.services.db.testCall.update({ where: { id }, data: { createdAt: longAgo } })
  await startRunner()
  const call = await ended(id)
  expect(call).toMatchObject({ failure: 'No worker took the call in time.', steps: [] })
})
