import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dialSimulatedCall, type SimulatedCall } from '../ivr-runtime/src/simulator/simulated-call.ts'
import { flowOf } from '../ivr-runtime/test/call-world.ts'
import { eventually } from '../ivr-runtime/test/eventually.ts'
import { insertIvr, publish } from '../ivr-runtime/test/ivr-in-database.ts'
import { supportHotline } from '../ivr-runtime/test/support-hotline.ts'
import { LocalOrchestrator } from '../server/adapters/local/local-orchestrator.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'

const podName = 'pod-support-hotline'

let folder: string
let database: TestDatabase
let db: pg.Pool
let orchestrator: LocalOrchestrator

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ominis-restart-'))
  database = await createTestDatabase()
  db = new pg.Pool({ connectionString: database.url })
  const ivr = await insertIvr(db)
  await publish(db, ivr.ivrId, 1, flowOf(supportHotline()))
  orchestrator = new LocalOrchestrator({
    entry: fileURLToPath(new URL('../ivr-runtime/src/main.ts', import.meta.url)),
    dataDir: folder,
    env: () => ({
      PATH: process.env.PATH ?? '',
      DATABASE_URL: database.url,
      TENANT_ID: ivr.tenantId,
      IVR_ID: String(ivr.ivrId),
      AUDIO_DIR: join(folder, 'audio'),
      DRAIN_MS: '30000',
    }),
    drainTimeoutMs: 30_000,
  })
  await orchestrator.apply({
    ...{ podName, ivrId: ivr.ivrId, tenantId: ivr.tenantId, ivrName: ivr.name },
    ...{ serviceName: 'support-hotline-svc', eslAddress: null },
  })
})

afterEach(async () => {
  await orchestrator.close()
  await db.end()
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

const status = async () => (await orchestrator.list()).find((pod) => pod.podName === podName)

const running = (restarts: number) =>
  eventually(async () => expect(await status()).toMatchObject({ phase: 'Running', restarts }))

/** A caller whom the switch gives one chance only: no handler in the first place it dials is a lost call. */
async function dial(port: number, callerNumber: string): Promise<SimulatedCall & { hears(): Promise<void> }> {
  const call = dialSimulatedCall({ host: '127.0.0.1', port, callerNumber, calledNumber: '9' })
  let heard = Promise.withResolvers<void>()
  call.on((event) => event.kind === 'playing' && heard.resolve())
  const lost = call.ended.then(({ by, cause }) => Promise.reject(new Error(`a call was lost: ${by}, ${cause}`)))
  lost.catch(() => undefined)
  const hears = () => Promise.race([heard.promise, lost])
  await hears()
  return Object.assign(call, {
    hears: () => {
      heard = Promise.withResolvers<void>()
      return hears()
    },
  })
}

// Where ports cannot be shared, the product says so: new calls are refused for the moment of the new one's start.
test.runIf(process.platform === 'linux')(
  'a restart of the real runtime loses no call, neither old nor new',
  async () => {
    await running(0)
    const { eslAddress } = (await status()) ?? {}
    const port = Number(eslAddress?.split(':')[1])
    const old = await dial(port, '+15550001')
    await orchestrator.restart(podName)
    let dialled = 0
    for (let more = 20; more > 0; dialled++) {
      const { phase, reason } = (await status()) ?? {}
      if (phase === 'Failed') throw new Error(`the new one does not start: ${reason}`)
      if (phase === 'Running') more -= 1
      const call = await dial(port, '+15550002')
      call.hangUp()
      await call.ended
    }
    expect(await status()).toMatchObject({ eslAddress, restarts: 1 })
    const next = old.hears()
    old.press('1')
    await next
    old.hangUp()
    expect(await old.ended).toMatchObject({ by: 'caller' })
    await eventually(async () => {
      const { rows } = await db.query('SELECT count(*)::int, max(resumes) FROM calls WHERE ended_at IS NOT NULL')
      expect(rows).toEqual([{ count: dialled + 1, max: 0 }])
    })
  },
)
