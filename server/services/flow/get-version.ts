import { type Flow, flowSchema } from 'ivr-runtime/domain/flow/flow'
import type { Access } from '../../access.ts'
import { findIvr } from '../ivrs/find-ivr.ts'
import type { Services } from '../services.ts'
import { findVersion } from './find-version.ts'
import type { ListedVersion } from './list-versions.ts'

/** A published version with its flow. Throws NotFound. */
export async function getVersion(
  services: Services,
  access: Access,
  { name, version }: { name: string; version: number },
): Promise<ListedVersion & { flow: Flow }> {
  const ivr = await findIvr(services.db, access, name)
  const { id: _, ivrId: __, flow, ...found } = await findVersion(services.db, ivr, version)
  return { ...found, flow: flowSchema.parse(flow) }
}
