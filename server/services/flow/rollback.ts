import { flowSchema } from 'ivr-runtime/domain/flow/flow'
import { z } from 'zod'
import type { IvrFlowVersion } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import { lockIvr } from '../ivrs/lock-ivr.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { publishedFlow, sameFlow } from './draft-view.ts'
import { editLimits } from './edit-draft.ts'
import { findVersion } from './find-version.ts'
import { noteSchema } from './publish.ts'
import { storeVersion } from './store-version.ts'

export const rollbackSchema = z.strictObject({ note: noteSchema })

type Rollback = { name: string; version: number; note?: string | null | undefined }

/**
 * Puts an older version's flow in force at once, as a new version that says so: what callers heard when can still be
 * read from top to bottom. The draft stays. An IVR that publishes by itself stops doing so, else the next edit would
 * undo the rollback. When that flow is in force already nothing is made. Throws NotFound, Invalid.
 */
export async function rollBack(
  services: Services,
  access: Access,
  { name, version, ...about }: Rollback,
): Promise<{ version: IvrFlowVersion; created: boolean }> {
  const { note } = parseInput(rollbackSchema, about)
  return services.db.$transaction(async (tx) => {
    const ivr = await lockIvr(tx, access, name)
    const older = await findVersion(tx, ivr, version)
    const flow = flowSchema.parse(older.flow)
    if (ivr.publishedVersion !== null && sameFlow(flow, await publishedFlow(tx, ivr))) {
      return { version: await findVersion(tx, ivr, ivr.publishedVersion), created: false }
    }
    const stored = await storeVersion(tx, ivr, flow, {
      note: note ?? null,
      publishedBy: access.actor,
      rolledBackTo: version,
    })
    await tx.ivr.update({ where: { id: ivr.id }, data: { publishMode: 'manual' } })
    return { version: stored, created: true }
  }, editLimits)
}
