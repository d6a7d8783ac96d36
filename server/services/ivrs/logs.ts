import type { Access } from '../../access.ts'
import type { Services } from '../services.ts'
import { findIvr } from './find-ivr.ts'

/** The newest lines of the IVR's pod, oldest first. Throws NotFound. */
export async function readIvrLogs(
  services: Services,
  access: Access,
  { name, tailLines }: { name: string; tailLines: number },
): Promise<string[]> {
  const { podName } = await findIvr(services.db, access, name)
  return podName === null ? [] : services.podLogs(podName, tailLines)
}
