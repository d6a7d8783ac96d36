import type { Ivr } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import type { Services } from '../services.ts'
import { findIvr } from './find-ivr.ts'
import { type RuntimeHealth, runtimeHealth } from './runtime-health.ts'

export const healthStatuses = ['healthy', 'unhealthy', 'starting', 'stopped'] as const

export type IvrStatus = {
  ivr: Ivr
  /** Calls in progress, as the runtime itself counts them; 0 when it does not answer. */
  activeCalls: number
  /** Calls taken since the IVR was created, test calls included. */
  totalCalls: number
  /** How many of these were test calls. */
  testCalls: number
  healthStatus: (typeof healthStatuses)[number]
}

/** How an IVR is now: what the orchestrator last saw, and what its runtime answers at this moment. Throws NotFound. */
export async function getIvrStatus(services: Services, access: Access, { name }: { name: string }): Promise<IvrStatus> {
  const ivr = await findIvr(services.db, access, name)
  const [health, totalCalls, testCalls] = await Promise.all([
    runtimeHealth(ivr.podStatus === 'Running' ? ivr.httpAddress : null),
    services.db.call.count({ where: { ivrId: ivr.id } }),
    services.db.call.count({ where: { ivrId: ivr.id, testCallId: { not: null } } }),
  ])
  return { ivr, activeCalls: health.activeCalls, totalCalls, testCalls, healthStatus: healthOf(ivr, health) }
}

function healthOf(ivr: Ivr, health: RuntimeHealth): IvrStatus['healthStatus'] {
  if (ivr.podStatus === 'Running') return health.answers ? 'healthy' : 'unhealthy'
  if (ivr.podStatus === 'Pending') return 'starting'
  return ivr.podStatus === 'Stopped' ? 'stopped' : 'unhealthy'
}
