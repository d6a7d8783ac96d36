import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { RuntimeHealth } from '../src/adapters/http/health-server.ts'
import { dialSimulatedCall, type SimulatedCallOptions } from '../src/simulator/simulated-call.ts'
import type { IvrInDatabase } from './ivr-in-database.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const readySchema = z.object({ kind: z.literal('ready'), eslPort: z.int(), httpPort: z.int() })

export type RuntimeSetup = { databaseUrl: string; ivr: IvrInDatabase; audioDir: string; env?: Record<string, string> }

const running = new Set<ChildProcess>()

/** Kills what a test left running; resolves when nothing of it writes files any more. */
export async function killRuntimes(): Promise<void> {
  const gone = [...running].map((child) => {
    if (child.exitCode !== null || child.signalCode !== null) return null
    child.kill('SIGKILL')
    return once(child, 'exit')
  })
  running.clear()
  await Promise.all(gone)
}

/** The runtime as the process that it is in production, its output kept. */
export function spawnRuntime({ databaseUrl, ivr, audioDir, env = {} }: RuntimeSetup) {
  const child = fork(main, {
    execArgv: [],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      TENANT_ID: ivr.tenantId,
      IVR_ID: String(ivr.ivrId),
      ESL_PORT: '0',
      HTTP_PORT: '0',
      AUDIO_DIR: audioDir,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  running.add(child)
  const out = { log: '', errors: '' }
  child.stdout?.on('data', (chunk) => {
    out.log += chunk
  })
  child.stderr?.on('data', (chunk) => {
    out.errors += chunk
  })
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  return { child, out, exited }
}

/** Starts it and waits until it takes calls. */
export async function startRuntimeProcess(setup: RuntimeSetup) {
  const runtime = spawnRuntime(setup)
  const message = await Promise.race([
    once(runtime.child, 'message').then(([message]) => message),
    runtime.exited.then((code) => Promise.reject(new Error(`ended with ${code}: ${runtime.out.errors}`))),
  ])
  const { eslPort, httpPort } = readySchema.parse(message)
  return {
    ...runtime,
    dial: (options: Partial<SimulatedCallOptions> = {}) =>
      dialSimulatedCall({ host: '127.0.0.1', port: eslPort, callerNumber: '+15550001', calledNumber: '9', ...options }),
    get: async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${httpPort}${path}`)
      return { status: response.status, body: await response.text() }
    },
    async health() {
      const response = await fetch(`http://127.0.0.1:${httpPort}/health`)
      const health = (await response.json()) as RuntimeHealth
      return { code: response.status, ...health }
    },
  }
}
