import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { readLogTail } from '../adapters/local/rotating-log.ts'
import type { SupervisedProcess } from '../adapters/local/supervised-process.ts'

const patienceMs = 90_000
/** A child that cannot start at all says the same each time; three times are enough to give up. */
const failuresAllowed = 3

/** Resolves when the process says that it is ready; throws with the end of its log when it keeps dying. */
export async function untilReady(child: SupervisedProcess, logFile: string, signal: AbortSignal): Promise<void> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(20, undefined, { signal })) {
    if (child.state.phase === 'ready') return
    if (child.state.restarts >= failuresAllowed) break
  }
  const log = (await readLogTail(logFile, 12)).join('\n')
  throw new Error(
    `It did not start. ${child.state.reason ?? 'It gave no sign of life.'}\nThe end of ${logFile}:\n${log}`,
  )
}

/** Waits until every IVR has a running runtime; says how many there are, and which are missing after all patience. */
export async function runtimesUp(connectionString: string, signal: AbortSignal): Promise<string> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    for (const deadline = Date.now() + patienceMs; ; await sleep(40, undefined, { signal })) {
      const { rows } = await client.query<{ name: string; up: boolean; reason: string | null }>(
        `SELECT name, pod_status = 'Running' AS up, status_reason AS reason FROM ivrs`,
      )
      const down = rows.filter((row) => !row.up)
      if (down.length === 0) return `${rows.length} running`
      if (Date.now() < deadline) continue
      return `${rows.length - down.length} of ${rows.length} running; ${down.map((row) => `${row.name}: ${row.reason}`).join('; ')}`
    }
  } finally {
    await client.end()
  }
}
