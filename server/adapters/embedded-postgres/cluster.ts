import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, open, readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findBinaries } from './binaries.ts'
import { initialise } from './initialise.ts'
import { stopLeftover } from './leftover.ts'
import { spawnSpec, unprivileged } from './unprivileged.ts'

export type ClusterOptions = {
  /** Made and laid out when it is not there. */
  dataDir: string
  /** On 127.0.0.1. */
  port: number
  user: string
  password: string
  /** The server's own log; begun anew when it has grown large. */
  logFile: string
  /** More settings, such as `fsync=off`. */
  settings?: readonly string[]
}

export type Cluster = {
  pid: number
  /** Resolves when the server ended, however it came to that. */
  ended: Promise<void>
  /** Ends it the fast way: sessions are cut, everything committed is on disk. */
  stop(): Promise<void>
}

const readyTimeoutMs = 60_000
const stopTimeoutMs = 20_000
const largeLogBytes = 10 * 1024 * 1024

/**
 * A PostgreSQL server on 127.0.0.1 with its files in `dataDir`. A server that a killed parent left behind there is
 * stopped first. It runs in a process group of its own, so that a Ctrl-C does not take it away from under those who
 * still use it. Throws with the end of its log when it does not start.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const dataDir = resolve(options.dataDir)
  await mkdir(dataDir, { recursive: true })
  await mkdir(dirname(options.logFile), { recursive: true })
  await chmod(dataDir, 0o700)
  const binaries = await findBinaries()
  const as = await unprivileged(dataDir, [binaries.postgres])
  await stopLeftover(dataDir)
  if (!existsSync(join(dataDir, 'PG_VERSION'))) {
    await initialise({ initdb: binaries.initdb, as, dataDir, user: options.user, password: options.password })
  }

  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...(options.settings ?? [])]
  const args = ['-D', dataDir, '-p', String(options.port), ...settings.flatMap((setting) => ['-c', setting])]
  const { command, argv, spawnOptions } = spawnSpec(as, binaries.postgres, args)
  const log = await open(options.logFile, (await isLarge(options.logFile)) ? 'w' : 'a')
  const child = spawn(command, argv, { ...spawnOptions, detached: true, stdio: ['ignore', log.fd, log.fd] })
  const ended = new Promise<void>((done) => child.once('exit', () => done()).once('error', () => done()))
  await log.close()
  await ready(child, join(dataDir, 'postmaster.pid'), options.logFile)
  return { pid: child.pid ?? 0, ended, stop: () => stop(child, ended) }
}

/** The eighth line of `postmaster.pid` says "ready" when the server takes connections, as `pg_ctl` knows it. */
async function ready(child: ChildProcess, pidFile: string, logFile: string): Promise<void> {
  for (const deadline = Date.now() + readyTimeoutMs; Date.now() < deadline; await sleep(15)) {
    if (child.exitCode !== null || child.signalCode !== null) break
    const lines = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n')
    if (lines[0] === String(child.pid) && lines[7]?.trim() === 'ready') return
  }
  child.kill('SIGQUIT')
  const log = await readFile(logFile, 'utf8').catch(() => '')
  throw new Error(`PostgreSQL did not start. The end of ${logFile}:\n${log.trimEnd().split('\n').slice(-8).join('\n')}`)
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGINT')
  const timer = setTimeout(() => child.kill('SIGQUIT'), stopTimeoutMs)
  await ended
  clearTimeout(timer)
}

async function isLarge(file: string): Promise<boolean> {
  return stat(file).then(
    ({ size }) => size > largeLogBytes,
    () => false,
  )
}
