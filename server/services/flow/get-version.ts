import { type Flow, flowSchema } from 'ivr-runtime/domain/flow/flow'
import type { Access } from '../../access.ts'
import { NotFound } from '../../errors.ts'
import { findIvr } from '../ivrs/find-ivr.ts'
import type { Services } from '../services.ts'
import type { ListedVersion } from './list-versions.ts'

/** A published version with its flow. Throws NotFound. */
export async function getVersion(
  services: Services,
  access: Access,
  { name, version }: { name: string; version: number },
): Promise<ListedVersion & { flow: Flow }> {
  const ivr = await findIvr(services.db, access, name)
  const found =
    Number.isInteger(version) && version > 0 && version < 2 ** 31
      ? await services.db.ivrFlowVersion.findUnique({
          where: { ivrId_version: { ivrId: ivr.id, version } },
          omit: { id: true, ivrId: true },
        })
      : null
  if (!found) throw new NotFound(`The IVR "${name}" has no version ${version}.`)
  return { ...found, flow: flowSchema.parse(found.flow) }
}
