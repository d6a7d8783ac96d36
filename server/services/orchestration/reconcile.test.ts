import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pino from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { LocalOrchestrator } from '../../adapters/local/local-orchestrator.ts'
import { type Db, openDb } from '../../db.ts'
import { EventBus, notify } from '../../events.ts'
import { forgetLastRun } from './forget-last-run.ts'
import { type Reconciler, startReconciler } from './reconciler.ts'

let folder: string
let database: TestDatabase
let db: Db
let bus: EventBus
let orchestrator: LocalOrchestrator
let reconciler: Reconciler
let tenantId: string
let refuse = false

beforeEach(async () => {
  refuse = false
  folder = await mkdtemp(join(tmpdir(), 'ominis-reconcile-'))
  database = await createTestDatabase()
  db = openDb(database.url)
  bus = new EventBus(database.url)
  await bus.start()
  orchestrator = new LocalOrchestrator({
    entry: fileURLToPath(new URL('../../adapters/local/small-runtime.fixture.ts', import.meta.url)),
    dataDir: folder,
    env: (workload) => ({ ...process.env, IVR_NAME: workload.ivrName, ...(refuse && { REFUSE: '1' }) }),
    drainTimeoutMs: 2_000,
  })
  tenantId = (await db.tenant.create({ data: { slug: 'one', name: 'One' } })).id
  reconciler = startReconciler({ db, bus, orchestrator, logger: pino({ level: 'silent' }) })
})

afterEach(async () => {
  await reconciler.stop()
  await orchestrator.close()
  await bus.close()
  await db.$disconnect()
  await database.close()
  await rm(folder, { recursive: true })
})

async function createIvr(name: string): Promise<number> {
  const { id } = await db.ivr.create({ data: { tenantId, name, podName: `pod-${name}`, serviceName: `${name}-svc` } })
  await notify(db, 'ivr_changed', { tenantId, ivrId: id })
  return id
}

async function becomes(id: number, expected: object): Promise<void> {
  await expect.poll(() => db.ivr.findUnique({ where: { id } })).toMatchObject(expected)
}

test('a new IVR gets a runtime, and its row says where that takes calls', async () => {
  const id = await createIvr('sales')
  await becomes(id, {
    status: 'running',
    podStatus: 'Running',
    statusReason: null,
    eslAddress: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
    httpAddress: '127.0.0.1:1',
  })
})

test('a deleted IVR loses its runtime', async () => {
  const id = await createIvr('sales')
  await becomes(id, { status: 'running' })
  await db.ivr.delete({ where: { id } })
  await notify(db, 'ivr_changed', { tenantId, ivrId: id })
  await expect.poll(() => orchestrator.list()).toEqual([])
})

test('a restart that was asked for happens once, at the same address', async () => {
  const id = await createIvr('sales')
  await becomes(id, { status: 'running' })
  const before = await db.ivr.findUniqueOrThrow({ where: { id } })
  await db.ivr.update({ where: { id }, data: { restartRequestedAt: new Date() } })
  await notify(db, 'ivr_changed', { tenantId, ivrId: id })
  await expect.poll(async () => (await orchestrator.list())[0]).toMatchObject({ restarts: 1, phase: 'Running' })
  await notify(db, 'ivr_changed', { tenantId, ivrId: id })
  await becomes(id, { status: 'running', eslAddress: before.eslAddress })
  expect((await orchestrator.list())[0]?.restarts).toBe(1)
})

test('a runtime that cannot start makes the IVR an error with its reason', async () => {
  refuse = true
  const id = await createIvr('sales')
  await becomes(id, { status: 'error', podStatus: 'Failed', statusReason: 'It ended with code 1. Error: it cannot be' })
})

test('when nothing changes nobody is told anything, and updated_at stays as the last edit left it', async () => {
  const id = await createIvr('sales')
  const { updatedAt } = await db.ivr.findUniqueOrThrow({ where: { id } })
  await becomes(id, { status: 'running', updatedAt })
  let told = 0
  bus.on('ivr_changed', () => {
    told += 1
  })
  await notify(db, 'ivr_changed', { tenantId, ivrId: id })
  await new Promise((done) => setTimeout(done, 500))
  expect(told).toBe(1)
})

test('a runtime that dies runs again at the same address, and leaves calls to its successor', async () => {
  const ivrId = await createIvr('sales')
  await becomes(ivrId, { status: 'running' })
  const numbers = { channelUuid: 'channel', callerNumber: '+15550001', calledNumber: '+15550002' }
  const call = await db.call.create({ data: { id: randomUUID(), tenantId, ivrId, startedAt: new Date(), ...numbers } })
  const { eslAddress } = await db.ivr.findUniqueOrThrow({ where: { id: ivrId } })
  connect(Number(eslAddress?.split(':')[1]), '127.0.0.1').end('die')
  await expect
    .poll(() => orchestrator.list(), { timeout: 20_000 })
    .toMatchObject([{ phase: 'Running', eslAddress, restarts: 1 }])
  await becomes(ivrId, { status: 'running', eslAddress })
  expect(await db.call.findUnique({ where: { id: call.id } })).toMatchObject({ endedAt: null })
})

test('what an earlier worker left in the rows is forgotten, but not the address that a switch is pointed at', async () => {
  await reconciler.stop()
  const seen = { status: 'running', podStatus: 'Running', eslAddress: '127.0.0.1:8090', httpAddress: '127.0.0.1:9' }
  const { id: ivrId } = await db.ivr.create({ data: { tenantId, name: 'sales', podName: 'pod-sales', ...seen } })
  await forgetLastRun(db)
  await becomes(ivrId, { status: 'pending', podStatus: 'Pending', eslAddress: '127.0.0.1:8090', httpAddress: null })
})
