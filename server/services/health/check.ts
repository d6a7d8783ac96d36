import type { Services } from '../services.ts'

export type Health = {
  status: 'healthy' | 'unhealthy'
  service: 'callcenter-api'
  checks: { database: { status: 'healthy' | 'unhealthy'; latencyMs: number } }
}

const timeoutMs = 2_000

/** Whether this process can do its work: the database answers within two seconds. Never throws. */
export async function checkHealth(services: Pick<Services, 'db'>): Promise<Health> {
  const beganMs = performance.now()
  const status = await Promise.race([
    services.db.$queryRaw`SELECT 1`.then(
      () => 'healthy' as const,
      () => 'unhealthy' as const,
    ),
    new Promise<'unhealthy'>((resolve) => setTimeout(resolve, timeoutMs, 'unhealthy').unref()),
  ])
  const latencyMs = Math.round(performance.now() - beganMs)
  return { status, service: 'callcenter-api', checks: { database: { status, latencyMs } } }
}
