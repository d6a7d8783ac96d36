import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { RotatingLog } from './adapters/local/rotating-log.ts'
import { type ProcessState, SupervisedProcess } from './adapters/local/supervised-process.ts'
import { type Env, parseEnv } from './env.ts'
import { announce } from './start/announce.ts'
import { buildPages, generateClient } from './start/build.ts'
import { startDatabase } from './start/database.ts'
import { type KeptSecrets, keepSecrets } from './start/kept-secrets.ts'
import { takeLock } from './start/lock.ts'
import { migrate } from './start/migrate.ts'
import { elapsed, step } from './start/progress.ts'
import { restartOnChange } from './start/restart-on-change.ts'
import { endQuietRuns } from './start/run-quietly.ts'
import type { Variables } from './start/variables.ts'
import { waitForPort } from './start/wait-for-port.ts'
import { runtimesUp, untilReady } from './start/wait-until-up.ts'

const stopTimeoutMs = 8_000
const dev = process.argv.includes('--dev')

/** What was started, to be ended in the reverse order. */
const started: (() => Promise<void>)[] = []
const ending = new AbortController()

/**
 * Local mode, everything on this machine: PostgreSQL, schema, demo data, pages, then web and worker, which are watched
 * and started again when they die. Ctrl-C ends all of it.
 */
async function start(env: Env): Promise<void> {
  const { signal } = ending
  const lock = await takeLock(env.dataDir, `http://${env.host}:${env.port}`)
  started.push(async () => lock.release())
  signal.addEventListener('abort', () => lock.stopping())
  await waitForPort(env.host, env.port, lock.recovered)
  const secrets = keepSecrets(env.dataDir)
  let { databaseUrl } = env
  if (databaseUrl === null) {
    databaseUrl = await step(signal, 'PostgreSQL', async (say) => {
      const database = await startDatabase(env.dataDir, secrets.postgresPassword)
      started.push(() => database.stop())
      say(`on port ${database.port}`)
      return database.url
    })
  }
  const settings = {
    ...{ DATABASE_URL: databaseUrl, DATA_DIR: env.dataDir, PORT: String(env.port), HOST: env.host },
    SECRETS_KEY: env.secretsKey ?? secrets.secretsKey,
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: dev ? 'development' : 'production',
  }
  const url = databaseUrl
  await step(signal, 'Database client', async (say) => say((await generateClient()) ? 'generated' : 'up to date'))
  await step(signal, 'Migrations', async (say) => {
    const count = await migrate(url)
    say(count === 0 ? 'up to date' : `${count} applied`)
  })
  if (!dev) await step(signal, 'Pages', async (say) => say((await buildPages()) ? 'built' : 'up to date'))
  // The slowest to come up, so it begins first.
  const web = supervise('web', 'main.ts', settings, logFile(env, 'web'))
  const access = await step(signal, 'Demo data', async (say) => {
    const { seed } = await import('../prisma/seed/seed.ts')
    const seeded = await seed({ ...accessOf(env, secrets), databaseUrl: url })
    say(seeded.made ? 'made' : 'there already')
    return seeded
  })
  const worker = supervise('worker', 'worker.ts', settings, logFile(env, 'worker'))
  await step(signal, 'Web', () => untilReady(web, logFile(env, 'web'), signal))
  await step(signal, 'Worker', () => untilReady(worker, logFile(env, 'worker'), signal))
  await step(signal, 'Runtimes', async (say) => say(await runtimesUp(url, signal)))
  announce({ env, access, seconds: elapsed() })
  if (dev) restartOnChange([web, worker], signal)
}

const accessOf = (env: Env, kept: KeptSecrets) => ({
  apiKey: env.apiKey ?? kept.apiKey,
  adminEmail: env.adminEmail,
  adminPassword: env.adminPassword ?? kept.adminPassword,
  adminPasswordGiven: env.adminPassword !== null,
  demoPassword: kept.demoPassword,
  libraryDir: join(env.dataDir, 'library'),
})

const logFile = (env: Env, name: string) => join(env.dataDir, 'logs', `${name}.log`)

function supervise(name: string, file: string, settings: Variables, log: string): SupervisedProcess {
  let known: ProcessState['phase'] = 'stopped'
  const child = new SupervisedProcess(
    {
      entry: fileURLToPath(new URL(file, import.meta.url)),
      env: async () => ({ ...process.env, ...settings }),
      log: new RotatingLog(log),
      readyTimeoutMs: 120_000,
      stopTimeoutMs,
    },
    ({ phase, reason }) => {
      if (phase === 'failed') console.error(`! ${name}: ${reason} It is started again; see ${log}`)
      if (phase === 'ready' && known === 'failed') console.log(`  ${name} is up again`)
      if (phase !== 'starting') known = phase
    },
  )
  started.push(() => child.stop())
  child.start()
  return child
}

const running = start(readEnv())
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
if (process.channel) process.on('disconnect', () => void end(0))
running.catch((error: unknown) => {
  if (ending.signal.aborted) return
  console.error(`\n✗ ${error instanceof Error ? error.message : error}`)
  if (process.env.LOG_LEVEL === 'debug') console.error(error)
  void end(1)
})

/** Ends everything once, also what a step that is under way still starts. */
async function end(exitCode: number): Promise<void> {
  if (ending.signal.aborted) return
  if (exitCode === 0) console.log('\nStopping …')
  ending.abort()
  endQuietRuns()
  await running.catch(() => undefined)
  for (let stop = started.pop(); stop; stop = started.pop()) {
    await stop().catch((error: unknown) => console.error(`! ${error instanceof Error ? error.message : error}`))
  }
  process.exit(exitCode)
}

function readEnv(): Env {
  try {
    return parseEnv(process.env)
  } catch (error) {
    console.error(`✗ ${error instanceof Error ? error.message : error}`)
    process.exit(1)
  }
}
