import { join } from 'node:path'
import type { Env } from './env.ts'

/**
 * Where a runtime keeps what must outlive it. Records of one IVR delivered as another's would be worse than lost: where
 * several share a SPOOL_DIR, each has a folder of its own in it.
 */
export function spoolDirOf(env: Pick<Env, 'SPOOL_DIR' | 'AUDIO_DIR' | 'TENANT_ID' | 'IVR_ID' | 'IVR_NAME'>): string {
  const { SPOOL_DIR, AUDIO_DIR, TENANT_ID, IVR_ID, IVR_NAME } = env
  if (SPOOL_DIR === undefined) return join(AUDIO_DIR, 'spool')
  return join(SPOOL_DIR, `${TENANT_ID}-${encodeURIComponent(IVR_ID ?? IVR_NAME ?? '')}`)
}
