import type { Db } from '../../db.ts'
import { closeLostCalls } from './close-lost-calls.ts'

/**
 * No runtime outlives its worker: before a worker's first and after its last one, no IVR runs and no call is open,
 * whatever the rows say. Addresses are kept, to be taken again. Returns how many calls were closed.
 */
export async function forgetLastRun(db: Db): Promise<number> {
  await db.$executeRaw`
    UPDATE ivrs SET status = 'pending', pod_status = 'Pending', status_reason = NULL, http_address = NULL
    WHERE pod_status <> 'Pending' OR http_address IS NOT NULL`
  return closeLostCalls(db, null)
}
