import { fileURLToPath } from 'node:url'
import { LocalOrchestrator } from './adapters/local/local-orchestrator.ts'
import { runtimeEnv } from './adapters/local/runtime-env.ts'
import { SimulatedCaller } from './adapters/simulator/simulated-caller.ts'
import { parseEnv, requireDatabaseAndKey } from './env.ts'
import { startScheduler } from './services/flow/scheduler.ts'
import { forgetLastRun } from './services/orchestration/forget-last-run.ts'
import { startReconciler } from './services/orchestration/reconciler.ts'
import { startTestCallRunner } from './services/test-calls/run-pending.ts'
import { startAdopter } from './services/voicemail/adopter.ts'
import { beginLifetime, runMain } from './start/lifetime.ts'
import { openServices } from './start/open-services.ts'
import { takeWorkerLease } from './start/worker-lease.ts'

const drainTimeoutMs = 30_000
const endLimitMs = 8_000

/** The worker process: keeps one runtime per IVR, makes test calls and publishes what is scheduled. A second one waits until the first is gone. */
runMain(async () => {
  const life = beginLifetime(endLimitMs)
  const env = parseEnv(process.env)
  const { databaseUrl } = requireDatabaseAndKey(env)
  const { services, close } = await openServices(env, 'worker', 8)
  life.atEnd(close)
  const lease = await takeWorkerLease(databaseUrl, services.logger)
  life.atEnd(lease.release)
  await forgetLastRun(services.db)
  life.atEnd(() => forgetLastRun(services.db))
  const orchestrator = new LocalOrchestrator({
    entry: fileURLToPath(new URL('../ivr-runtime/src/main.ts', import.meta.url)),
    dataDir: env.dataDir,
    env: runtimeEnv(env, process.env, drainTimeoutMs),
    drainTimeoutMs,
  })
  life.atEnd(() => orchestrator.close())
  const reconciler = startReconciler({ ...services, orchestrator })
  life.atEnd(() => reconciler.stop())
  const adopter = startAdopter(services)
  life.atEnd(() => adopter.stop())
  const scheduler = startScheduler(services)
  life.atEnd(() => scheduler.stop())
  const testCalls = await startTestCallRunner(services, { databaseUrl, caller: new SimulatedCaller() })
  life.atEnd(() => testCalls.close())
  services.logger.info('worker is up')
  process.send?.({ kind: 'ready' })
})
