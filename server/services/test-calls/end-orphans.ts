import type { Services } from '../services.ts'
import type { CallLocks } from './call-locks.ts'
import { changeTestCall } from './change-test-call.ts'

/** Ends test calls that nobody makes: their worker died, or none took them for so long that nobody waits any more. */
export async function endOrphans(
  services: Pick<Services, 'db'>,
  locks: CallLocks,
  { pendingBefore }: { pendingBefore: Date },
): Promise<void> {
  const candidates = await services.db.testCall.findMany({
    where: { OR: [{ state: 'in_progress' }, { state: 'pending', createdAt: { lt: pendingBefore } }] },
    select: { id: true, tenantId: true, state: true },
  })
  for (const row of candidates) {
    // Whoever makes the call holds its lock.
    if (!(await locks.tryLock(row.id))) continue
    const failure =
      row.state === 'pending'
        ? 'No worker took the call in time.'
        : 'The worker that made the call ended or lost the database. Start another test call.'
    try {
      await changeTestCall(services, row, row.state, { state: 'ended', endedAt: new Date(), failure })
    } finally {
      await locks.unlock(row.id)
    }
  }
}
