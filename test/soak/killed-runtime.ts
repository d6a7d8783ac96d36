import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { RotatingLog } from '../../server/adapters/local/rotating-log.ts'
import { SupervisedProcess } from '../../server/adapters/local/supervised-process.ts'

const entry = fileURLToPath(new URL('../../ivr-runtime/src/main.ts', import.meta.url))
const sampleEveryMs = 2_000

export type KilledRuntime = {
  kills: Date[]
  /** Resident memory of each process in turn, in MB, every two seconds. */
  memoryMb: number[][]
  metrics(): Promise<string>
  /** Kills no more. */
  spare(): void
  stop(): Promise<void>
}

/** A runtime that is started again whenever it dies, and that dies by `kill -9` every `everyMs`. */
export async function startKilledRuntime(
  env: Record<string, string>,
  folder: string,
  everyMs: number,
): Promise<KilledRuntime> {
  const log = new RotatingLog(join(folder, 'runtime.log'))
  let ready = Promise.withResolvers<void>()
  const runtime = new SupervisedProcess(
    {
      entry,
      env: async () => ({ PATH: process.env.PATH, ...env }),
      log,
      readyTimeoutMs: 30_000,
      stopTimeoutMs: 15_000,
    },
    ({ phase }) => {
      if (phase === 'ready') ready.resolve()
      else if (phase === 'failed') ready = Promise.withResolvers()
    },
  )
  const kills: Date[] = []
  const memoryMb: number[][] = []
  let lastPid: number | null = null
  const sample = setInterval(async () => {
    const { pid, phase } = runtime.state
    if (pid === null || phase !== 'ready') return
    if (pid !== lastPid) memoryMb.push([])
    lastPid = pid
    const mb = await residentMb(pid)
    if (mb !== null) memoryMb.at(-1)?.push(mb)
  }, sampleEveryMs)
  runtime.start()
  await ready.promise
  const killing = setInterval(() => {
    const { pid, phase } = runtime.state
    if (pid === null || phase !== 'ready') return
    kills.push(new Date())
    process.kill(pid, 'SIGKILL')
  }, everyMs)
  return {
    kills,
    memoryMb,
    async metrics() {
      await ready.promise
      return (await fetch(`http://127.0.0.1:${runtime.state.ready.httpPort}/metrics`)).text()
    },
    spare: () => clearInterval(killing),
    async stop() {
      clearInterval(killing)
      clearInterval(sample)
      await runtime.stop()
    },
  }
}

/** Null: the process is gone. */
export async function residentMb(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kb = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]
  return kb === undefined ? null : Math.round(Number(kb) / 1024)
}
