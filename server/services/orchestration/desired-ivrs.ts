import type { Db } from '../../db.ts'
import type { IvrWorkload } from '../../ports/orchestrator.ts'

export type RecordedStatus = {
  status: string
  podStatus: string
  statusReason: string | null
  eslAddress: string | null
  httpAddress: string | null
}

export type DesiredIvr = { workload: IvrWorkload; restartRequestedAt: Date | null; recorded: RecordedStatus }

/**
 * Every IVR that should run, of all tenants. Those that had an address come first, so that a new one does not take it
 * from them.
 */
export async function desiredIvrs(db: Db): Promise<DesiredIvr[]> {
  const rows = await db.ivr.findMany({
    where: { podName: { not: null } },
    orderBy: [{ eslAddress: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    select: {
      id: true,
      tenantId: true,
      name: true,
      podName: true,
      serviceName: true,
      restartRequestedAt: true,
      status: true,
      podStatus: true,
      statusReason: true,
      eslAddress: true,
      httpAddress: true,
    },
  })
  return rows.map((row) => ({
    workload: {
      ivrId: row.id,
      tenantId: row.tenantId,
      ivrName: row.name,
      podName: row.podName ?? '',
      serviceName: row.serviceName ?? '',
      eslAddress: row.eslAddress,
    },
    restartRequestedAt: row.restartRequestedAt,
    recorded: {
      status: row.status,
      podStatus: row.podStatus,
      statusReason: row.statusReason,
      eslAddress: row.eslAddress,
      httpAddress: row.httpAddress,
    },
  }))
}
