import { isDeepStrictEqual } from 'node:util'
import type { Db } from '../../db.ts'
import { notify } from '../../events.ts'
import type { PodPhase, WorkloadStatus } from '../../ports/orchestrator.ts'
import type { DesiredIvr, RecordedStatus } from './desired-ivrs.ts'

const statusOfPhase = {
  Pending: 'pending',
  Running: 'running',
  Failed: 'error',
  Stopped: 'pending',
} as const satisfies Record<PodPhase, string>

/**
 * Writes what was seen of an IVR's runtime into its row and tells of it, both only when something changed: the telling
 * wakes the reconciler up again. `updated_at` stays, as nobody edited anything, and so does the last known address.
 */
export async function recordStatus(db: Db, ivr: DesiredIvr, seen: WorkloadStatus | undefined): Promise<void> {
  const phase = seen?.phase ?? 'Pending'
  const now: RecordedStatus = {
    status: statusOfPhase[phase],
    podStatus: phase,
    statusReason: seen?.reason ?? null,
    eslAddress: seen?.eslAddress ?? ivr.recorded.eslAddress,
    httpAddress: seen?.httpAddress ?? null,
  }
  if (isDeepStrictEqual(now, ivr.recorded)) return
  const { ivrId, tenantId } = ivr.workload
  const changed = await db.$executeRaw`
    UPDATE ivrs SET status = ${now.status}, pod_status = ${now.podStatus}, status_reason = ${now.statusReason},
      esl_address = ${now.eslAddress}, http_address = ${now.httpAddress}
    WHERE id = ${ivrId}`
  if (changed > 0) await notify(db, 'ivr_changed', { tenantId, ivrId })
}
