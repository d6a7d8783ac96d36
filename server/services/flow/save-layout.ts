import { nodeIdSchema, type Position, positionSchema } from 'ivr-runtime/domain/flow/document/canvas'
import { z } from 'zod'
import type { Access } from '../../access.ts'
import { notify } from '../../events.ts'
import { lockIvr } from '../ivrs/lock-ivr.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { editLimits, refuseStale } from './edit-draft.ts'
import { placeNodes } from './place-nodes.ts'

export const positionsSchema = z
  .record(nodeIdSchema, positionSchema)
  .refine((positions) => Object.keys(positions).length <= 10_000, 'must be at most 10000 nodes')

type SaveLayout = { name: string; positions: Record<string, Position>; expectedRevision?: number | undefined }

/**
 * Notes where the nodes named stand on the canvas; others stay. The meaning is not touched, so the revision stays and
 * nothing is published. Answers how often the layout was stored; not the draft, which is large and known to whoever
 * moves cards. Throws NotFound, Invalid, Conflict.
 */
export async function saveLayout(
  services: Services,
  access: Access,
  { name, positions, expectedRevision }: SaveLayout,
): Promise<{ layoutRevision: number }> {
  const places = parseInput(positionsSchema, positions)
  return services.db.$transaction(async (tx) => {
    const locked = await lockIvr(tx, access, name)
    refuseStale(locked, expectedRevision)
    const ivr = await tx.ivr.update({ where: { id: locked.id }, data: { layoutRevision: { increment: 1 } } })
    await placeNodes(tx, ivr, places)
    await notify(tx, 'draft_changed', { tenantId: ivr.tenantId, ivrId: ivr.id, revision: ivr.draftRevision })
    return { layoutRevision: ivr.layoutRevision }
  }, editLimits)
}
