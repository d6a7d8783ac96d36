import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { isAlive } from '../../start/is-alive.ts'

const run = promisify(execFile)
const stopTimeoutMs = 20_000

/**
 * Stops the server that a killed parent left running in `dataDir`, so that the next one has a parent again; a
 * `postmaster.pid` whose number belongs to some other program by now is removed.
 */
export async function stopLeftover(dataDir: string): Promise<void> {
  const pidFile = join(dataDir, 'postmaster.pid')
  const pid = Number.parseInt((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0] ?? '', 10)
  if (!(pid > 0) || !isAlive(pid)) return
  if (!(await commandOf(pid)).includes('postgres')) return rm(pidFile, { force: true })
  process.kill(pid, 'SIGINT')
  for (let waitedMs = 0; isAlive(pid); waitedMs += 20) {
    if (waitedMs === stopTimeoutMs) process.kill(pid, 'SIGQUIT')
    await sleep(20)
  }
}

async function commandOf(pid: number): Promise<string> {
  try {
    return await readFile(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    const listing =
      process.platform === 'win32' ? ['tasklist', '/fi', `pid eq ${pid}`] : ['ps', '-o', 'command=', '-p', `${pid}`]
    const [command = '', ...args] = listing
    return run(command, args).then(
      ({ stdout }) => stdout,
      () => '',
    )
  }
}
