import type { Logger } from 'pino'
import type { Db } from '../../db.ts'
import type { Orchestrator, WorkloadStatus } from '../../ports/orchestrator.ts'
import { desiredIvrs } from './desired-ivrs.ts'
import { recordStatus } from './record-status.ts'

export type Reconciliation = { db: Db; orchestrator: Orchestrator; logger: Logger }

/** The newest restart that was carried out, per pod; a process that is still starting has not seen a later one. */
export type HandledRestarts = Map<string, number>

/**
 * Makes what runs equal to the rows of `ivrs`: starts what is missing, ends what nobody wants, restarts what asked for
 * it, and writes down what it saw. Doing it twice changes nothing.
 */
export async function reconcile({ db, orchestrator, logger }: Reconciliation, handled: HandledRestarts): Promise<void> {
  const ivrs = await desiredIvrs(db)
  const wanted = new Set(ivrs.map(({ workload }) => workload.podName))
  for (const { podName } of await orchestrator.list()) {
    if (wanted.has(podName)) continue
    logger.info({ podName }, 'removing a runtime that no IVR wants')
    handled.delete(podName)
    await orchestrator.remove(podName)
  }
  for (const { workload } of ivrs) await orchestrator.apply(workload)

  const statuses = new Map((await orchestrator.list()).map((status) => [status.podName, status]))
  for (const ivr of ivrs) {
    const { podName } = ivr.workload
    const requestedAt = ivr.restartRequestedAt?.getTime() ?? 0
    if (isDue(requestedAt, statuses.get(podName), handled.get(podName))) {
      handled.set(podName, requestedAt)
      logger.info({ podName }, 'restarting a runtime as asked')
      await orchestrator.restart(podName)
    }
  }
  const seen = new Map((await orchestrator.list()).map((status) => [status.podName, status]))
  for (const ivr of ivrs) await recordStatus(db, ivr, seen.get(ivr.workload.podName))
}

function isDue(requestedAt: number, status: WorkloadStatus | undefined, handledAt = 0): boolean {
  const startedAt = status?.startedAt?.getTime()
  return startedAt !== undefined && requestedAt > startedAt && requestedAt > handledAt
}
