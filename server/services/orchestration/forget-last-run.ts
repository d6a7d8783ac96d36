import type { Db } from '../../db.ts'

/**
 * No runtime outlives its worker: before a worker's first and after its last one, no IVR runs, whatever the rows say.
 * Addresses are kept, to be taken again. Calls that died with a runtime are closed by the one that comes after it
 * (ivr-runtime/src/adapters/postgres/predecessors.ts), which knows whether another still holds them.
 */
export async function forgetLastRun(db: Db): Promise<void> {
  await db.$executeRaw`
    UPDATE ivrs SET status = 'pending', pod_status = 'Pending', status_reason = NULL, http_address = NULL
    WHERE pod_status <> 'Pending' OR http_address IS NOT NULL`
}
