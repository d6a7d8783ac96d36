import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from './is-alive.ts'

/** Another start works in the same data directory. */
export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning'
}

export type Lock = {
  /** An earlier start ended without giving its lock back: its processes may still be on their way out. */
  recovered: boolean
  /** From now on a new start waits instead of giving up. */
  stopping(): void
  release(): void
}

type Holder = { pid: number; began: string; address: string; stopping: boolean }

/** A start whose npm was killed needs this long to notice. */
const orphanNoticeMs = 1_500
const stoppingPatienceMs = 20_000

/**
 * Only one start at a time may use a data directory. The lock holds a process id and when that process began, so that
 * the lock of a killed one counts for nothing, even when its number was given to another process. Throws AlreadyRunning.
 */
export async function takeLock(dataDir: string, address: string): Promise<Lock> {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'start.lock')
  const mine: Holder = { pid: process.pid, began: beganAt(process.pid), address, stopping: false }
  let recovered = false
  for (const startedAt = Date.now(); ; await sleep(50)) {
    if (tryWrite(file, mine)) break
    const holder = readHolder(file)
    if (!holder || !isAlive(holder.pid) || holder.began !== beganAt(holder.pid)) {
      rmSync(file, { force: true })
      recovered = true
      continue
    }
    const patienceMs = holder.stopping ? stoppingPatienceMs : orphanNoticeMs
    if (Date.now() - startedAt > patienceMs) {
      throw new AlreadyRunning(
        `It is already running (process ${holder.pid}, ${holder.address}) with the data in ${dataDir}.\n` +
          '  Stop it with Ctrl-C there, or give this one a DATA_DIR and a PORT of its own.',
      )
    }
  }
  return {
    recovered,
    stopping: () => writeFileSync(file, JSON.stringify({ ...mine, stopping: true })),
    release: () => rmSync(file, { force: true }),
  }
}

function tryWrite(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** Field 22 of /proc/<pid>/stat, the start time in clock ticks since boot; empty where there is no /proc. */
function beganAt(pid: number): string {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '')
    return afterName.trim().split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
