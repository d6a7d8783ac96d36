import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { startEslServer } from './adapters/esl/esl-server.ts'
import { HttpApiClient } from './adapters/http/api-client.ts'
import { GuardedApiClient } from './adapters/http/guarded-api-client.ts'
import { type RuntimeHealth, startHealthServer } from './adapters/http/health-server.ts'
import { RuntimeMetrics } from './adapters/http/metrics.ts'
import { PostgresCallRecorder } from './adapters/postgres/call-recorder.ts'
import { parseSecretsKey } from './adapters/postgres/decrypt-secret.ts'
import { PostgresFlowSource } from './adapters/postgres/flow-source.ts'
import { KeptFlows } from './adapters/postgres/kept-flows.ts'
import { openPool } from './adapters/postgres/open-pool.ts'
import { Predecessors } from './adapters/postgres/predecessors.ts'
import { PostgresPromptIndex } from './adapters/postgres/prompt-index.ts'
import { PostgresRecordings } from './adapters/postgres/recordings.ts'
import { folderBytes } from './adapters/telemetry/folder-bytes.ts'
import { ActiveCalls } from './call/active-calls.ts'
import { callMemoryCodec } from './call/call-memory.ts'
import { runCall } from './call/run-call.ts'
import { flowPrompts } from './domain/flow/flow-prompts.ts'
import type { Env } from './env.ts'
import { RuntimeSpeech } from './runtime-speech.ts'
import { spoolDirOf } from './spool-dir.ts'

/** How many prompts of a new version are made at once; a caller's own prompt waits behind as many. */
const warmAtOnce = 4
const afterDrainMs = 2_000
const flushMs = 5_000

export type Runtime = {
  eslPort: number
  httpPort: number
  /** Takes no more calls, lets those in progress go on for `drainMs`, ends the rest, and stores what is not stored. */
  stop(options: { drainMs: number }): Promise<void>
}

/**
 * Everything that one IVR needs to answer calls. Starts while the database is away, too, and then has no flow yet.
 * Rejects when an address cannot be listened on.
 */
export async function startRuntime(env: Env, logger: Logger): Promise<Runtime> {
  const since = new Date()
  const stopCalls = new AbortController()
  let draining = false

  const db = openPool(env.DATABASE_URL, logger)
  const spoolDir = spoolDirOf(env)
  const metrics = new RuntimeMetrics()
  const tracer = await openTracer(env)
  const calls = new ActiveCalls()
  const ivrId = (): number | null => flows.ivrId
  const recorder = new PostgresCallRecorder({
    ...{ db, tenantId: env.TENANT_ID, ivrId, logger },
    spoolDir: join(spoolDir, 'records'),
    leftOversDelivered: () => predecessors.again(),
  })
  metrics.watchBacklog({ entries: () => recorder.waiting, bytes: () => folderBytes(join(spoolDir, 'records')) })
  const index = new PostgresPromptIndex(db, ivrId, logger)
  const activeCalls = () => recorder.openCalls()
  const predecessors = new Predecessors({ db, logger, since, activeCalls, graceMs: env.LOST_CALL_GRACE_MS })

  const recordings = new PostgresRecordings({
    ...{ db, tenantId: env.TENANT_ID, libraryDir: env.LIBRARY_DIR, logger },
    keptFile: join(spoolDir, 'recordings'),
  })
  await mkdir(env.AUDIO_DIR, { recursive: true }).catch((error: unknown) => {
    logger.error({ err: error }, 'AUDIO_DIR cannot be made; prompts go to the spare folder')
  })
  const speech = await RuntimeSpeech.open({ env, index, metrics, logger })

  const identity = { tenantId: env.TENANT_ID, ivrId: env.IVR_ID ?? null, ivrName: env.IVR_NAME ?? null }
  const flows = new PostgresFlowSource({
    db,
    connectionString: env.DATABASE_URL,
    identity,
    logger,
    kept: new KeptFlows(join(spoolDir, 'flows'), identity, logger),
    connected: (client, id) => void predecessors.connected(client, id),
    recordingsChanged: () => recordings.changed(),
    rowRead: (row) => speech.use(row),
    async warm(flow, progress, signal) {
      const prompts = flowPrompts(flow)
      progress(0, prompts.length)
      let ready = 0
      const onProgress = (made: { ready: number; total: number }) => {
        ready = made.ready
        if (ready < made.total) progress(ready, made.total)
      }
      await speech.kept.warm(prompts, { concurrency: warmAtOnce, onProgress, signal })
      // Whoever is told that all are ready finds all of them listed.
      await index.flush()
      progress(ready, prompts.length)
    },
  })
  await Promise.all([flows.start(), recordings.start()])
  recorder.deliverLeftOvers()

  const memorySecret = (env.SECRETS_KEY && parseSecretsKey(env.SECRETS_KEY)) || Buffer.alloc(0)
  const deps = {
    flows,
    speech: speech.kept,
    passingSpeech: speech.passing,
    offlineSpeech: speech.offline,
    recordings,
    api: new GuardedApiClient(new HttpApiClient(), { metrics, logger }),
    recorder,
    metrics,
    tracer,
    logger,
    memory: callMemoryCodec(memorySecret, `${env.TENANT_ID}/${env.IVR_ID ?? env.IVR_NAME}`),
    stop: stopCalls.signal,
  }
  const esl = await startEslServer({
    host: env.ESL_HOST,
    port: env.ESL_PORT,
    reusePort: env.ESL_REUSE_PORT === '1',
    allowedHosts: env.ESL_ALLOWED_HOSTS,
    maxConnections: env.MAX_CALLS,
    onRefused: (reason) => metrics.refused(reason),
    logger,
    onCall(channel) {
      const run = runCall(channel, deps)
      calls.add(run)
      return run
    },
  })

  const health = (): RuntimeHealth => ({
    status: draining ? 'draining' : flows.databaseUp ? 'healthy' : 'unhealthy',
    ivrName: flows.ivrName,
    activeCalls: calls.active,
    totalCalls: calls.total,
    publishedVersion: flows.published()?.version ?? null,
    database: flows.databaseUp ? 'up' : 'down',
    prompts: flows.prompts,
  })
  const http = await startHealthServer({ host: env.HTTP_HOST, port: env.HTTP_PORT, health, registry: metrics.registry })

  return {
    eslPort: esl.port,
    httpPort: http.port,
    async stop({ drainMs }) {
      draining = true
      const closed = esl.close({ drainMs: drainMs + afterDrainMs })
      if (!(await calls.drained(drainMs))) {
        stopCalls.abort()
        await calls.drained(afterDrainMs)
      }
      await closed
      predecessors.close()
      speech.close()
      await recorder.flush(flushMs)
      await recorder.close()
      await index.flush()
      await tracer?.close()
      await Promise.all([flows.close(), recordings.close()])
      await http.close()
      await Promise.race([db.end(), new Promise((done) => setTimeout(done, 1_000).unref())])
    },
  }
}

/** Loads what makes spans only where somebody collects them. */
async function openTracer({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, IVR_NAME, IVR_ID }: Env) {
  if (!endpoint) return undefined
  const { OtelTracer } = await import('./adapters/telemetry/otel-tracer.ts')
  return new OtelTracer({ endpoint, ivr: IVR_NAME ?? String(IVR_ID) })
}
