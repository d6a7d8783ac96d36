import { mkdtemp, rm } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { IvrWorkload, PodPhase, WorkloadStatus } from '../../ports/orchestrator.ts'
import { freePort } from '../../start/free-port.ts'
import { isAlive } from '../../start/is-alive.ts'
import { LocalOrchestrator } from './local-orchestrator.ts'

let folder: string
let orchestrator: LocalOrchestrator
let refuse = false

beforeEach(async () => {
  refuse = false
  folder = await mkdtemp(join(tmpdir(), 'ominis-orchestrator-'))
  orchestrator = new LocalOrchestrator({
    entry: fileURLToPath(new URL('small-runtime.fixture.ts', import.meta.url)),
    dataDir: folder,
    env: (workload) => ({ ...process.env, IVR_NAME: workload.ivrName, ...(refuse && { REFUSE: '1' }) }),
    drainTimeoutMs: 5_000,
  })
})

afterEach(async () => {
  await orchestrator.close()
  await rm(folder, { recursive: true })
})

const workload = (name: string, change: Partial<IvrWorkload> = {}): IvrWorkload => ({
  ivrId: 1,
  tenantId: 'a',
  ivrName: name,
  podName: `pod-${name}`,
  serviceName: `${name}-svc`,
  eslAddress: null,
  ...change,
})

async function status(podName: string): Promise<WorkloadStatus | undefined> {
  return (await orchestrator.list()).find((pod) => pod.podName === podName)
}

async function reaches(podName: string, phase: PodPhase, restarts = 0): Promise<WorkloadStatus> {
  return await expect
    .poll(async () => status(podName), { interval: 10 })
    .toMatchObject({ phase, restarts })
    .then(async () => (await status(podName)) as WorkloadStatus)
}

function dial(address: string | null): Promise<Socket> {
  const port = Number(address?.split(':')[1])
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => done(socket)).once('error', fail)
  })
}

async function pidAt(socket: Socket): Promise<number> {
  socket.write('who')
  return new Promise((done, fail) => {
    socket.once('data', (data) => done(Number(data.toString()))).once('error', fail)
    socket.once('close', () => fail(new Error('the call was cut')))
  })
}

test('a runtime is started, takes calls at its address and writes a log', async () => {
  await orchestrator.apply(workload('sales'))
  const { eslAddress, startedAt } = await reaches('pod-sales', 'Running')
  expect(startedAt).toBeInstanceOf(Date)
  const call = await dial(eslAddress)
  expect(await pidAt(call)).toBeGreaterThan(0)
  call.destroy()
  expect(await orchestrator.logs('pod-sales', 10)).toEqual(['runtime of sales listens'])
})

test('two runtimes never share a port, and a runtime keeps the one it had', async () => {
  const port = await freePort('127.0.0.1')
  await orchestrator.apply(workload('sales', { eslAddress: `127.0.0.1:${port}` }))
  await orchestrator.apply(workload('help', { eslAddress: `127.0.0.1:${port}` }))
  const [sales, help] = await Promise.all([reaches('pod-sales', 'Running'), reaches('pod-help', 'Running')])
  expect(sales.eslAddress).toBe(`127.0.0.1:${port}`)
  expect(help.eslAddress).not.toBe(sales.eslAddress)
})

test('a runtime that dies is started again at the same address, and its last words are the reason meanwhile', async () => {
  const reasons: (string | null)[] = []
  orchestrator.onChange(({ reason }) => reasons.push(reason))
  await orchestrator.apply(workload('sales'))
  const before = await reaches('pod-sales', 'Running')
  const call = await dial(before.eslAddress)
  call.write('die')
  const after = await reaches('pod-sales', 'Running', 1)
  expect(after.eslAddress).toBe(before.eslAddress)
  expect(after.reason).toBeNull()
  expect(reasons).toContain('It ended with code 3. the flow is broken')
})

test('a restart lets the call in progress go on while the next call meets the new process', async () => {
  await orchestrator.apply(workload('sales'))
  const before = await reaches('pod-sales', 'Running')
  const oldCall = await dial(before.eslAddress)
  const oldPid = await pidAt(oldCall)
  await orchestrator.restart('pod-sales')
  const after = await reaches('pod-sales', 'Running', 1)
  expect(after.eslAddress).toBe(before.eslAddress)
  let newCall = oldCall
  // The old one may take a call more until it has closed its listener.
  await expect
    .poll(async () => {
      newCall = await dial(after.eslAddress)
      return pidAt(newCall)
    })
    .not.toBe(oldPid)
  expect(await pidAt(oldCall)).toBe(oldPid)
  oldCall.destroy()
  newCall.destroy()
  await expect.poll(() => isAlive(oldPid)).toBe(false)
})

test.runIf(process.platform === 'linux')('calls that are dialled all through a restart are all taken', async () => {
  await orchestrator.apply(workload('sales'))
  const { eslAddress } = await reaches('pod-sales', 'Running')
  const takenBy = new Set<number>()
  await orchestrator.restart('pod-sales')
  for (let more = 20; more > 0; ) {
    const call = await dial(eslAddress)
    takenBy.add(await pidAt(call))
    call.destroy()
    if (takenBy.size > 1) more -= 1
    await new Promise((done) => setTimeout(done, 10))
  }
  expect(takenBy.size).toBe(2)
})

test('a runtime that cannot start is Failed with its reason, and runs when the cause is gone', async () => {
  refuse = true
  await orchestrator.apply(workload('sales'))
  const failed = await reaches('pod-sales', 'Failed', 1)
  expect(failed.reason).toBe('It ended with code 1. Error: it cannot be')
  refuse = false
  await expect.poll(async () => (await status('pod-sales'))?.phase).toBe('Running')
})

test('a removed runtime is gone, and removing it again is no error', async () => {
  await orchestrator.apply(workload('sales'))
  const { eslAddress } = await reaches('pod-sales', 'Running')
  await orchestrator.remove('pod-sales')
  await orchestrator.remove('pod-sales')
  expect(await orchestrator.list()).toEqual([])
  await expect(dial(eslAddress)).rejects.toThrow('ECONNREFUSED')
})
