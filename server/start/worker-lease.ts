import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from 'pino'

/** Any number; the same in every worker. */
const lockKey = 7_105_301
const retryMs = 500
const maxRefusals = 6

export type WorkerLease = { release(): Promise<void> }

/**
 * Waits until no other worker works on this database; two would start every runtime twice. The lease is an advisory
 * lock, so it ends with the connection of a worker that died. When the connection breaks, this worker goes on and takes
 * the lock again, unless another one has it by then: it ends itself.
 */
export async function takeWorkerLease(connectionString: string, logger: Logger): Promise<WorkerLease> {
  let released = false
  let client: pg.Client | null = null
  let waiting = false

  const tryTake = async (): Promise<'taken' | 'held by another' | 'no database'> => {
    const next = new pg.Client({ connectionString, keepAlive: true })
    next.on('error', () => undefined)
    try {
      await next.connect()
      const { rows } = await next.query('SELECT pg_try_advisory_lock($1) AS taken', [lockKey])
      if (rows[0].taken) {
        client = next
        next.once('end', () => {
          if (!released) void takeAgain()
        })
        return 'taken'
      }
      await next.end()
      return 'held by another'
    } catch {
      await next.end().catch(() => undefined)
      return 'no database'
    }
  }
  const takeAgain = async () => {
    let refusals = 0
    while (!released) {
      const outcome = await tryTake()
      if (outcome === 'taken') return
      // The database may not have noticed yet that the old connection is gone.
      if (outcome === 'held by another') refusals += 1
      if (refusals > maxRefusals) {
        logger.error('another worker took over while the database was away; this one ends')
        process.kill(process.pid, 'SIGTERM')
        return
      }
      await sleep(retryMs)
    }
  }

  while ((await tryTake()) !== 'taken') {
    if (!waiting) logger.info('waiting for the work of another worker')
    waiting = true
    await sleep(retryMs)
  }
  return {
    async release() {
      released = true
      await client?.end()
    },
  }
}
