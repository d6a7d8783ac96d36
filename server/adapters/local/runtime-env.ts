import { join } from 'node:path'
import type { Env } from '../../env.ts'
import type { IvrWorkload } from '../../ports/orchestrator.ts'
import type { Variables } from '../../start/variables.ts'

/** What a runtime has no use for, and so does not get. */
const kept = ['API_KEY', 'ADMIN_EMAIL', 'ADMIN_PASSWORD', 'PORT', 'HOST', 'FREESWITCH_XML_RPC_PASSWORD']

/** The environment of a local runtime: this process's own, and what tells it which IVR to run. */
export function runtimeEnv(env: Env, own: Variables, drainTimeoutMs: number) {
  const inherited = Object.fromEntries(Object.entries(own).filter(([name]) => !kept.includes(name)))
  return (workload: IvrWorkload): Variables => ({
    ...inherited,
    TENANT_ID: workload.tenantId,
    IVR_ID: String(workload.ivrId),
    IVR_NAME: workload.ivrName,
    POD_NAME: workload.podName,
    AUDIO_DIR: join(env.dataDir, 'audio', String(workload.ivrId)),
    LIBRARY_DIR: join(env.dataDir, 'library', workload.tenantId),
    DRAIN_MS: String(drainTimeoutMs),
  })
}
