import { nodeIdSchema, type Position, positionSchema } from 'ivr-runtime/domain/flow/document/canvas'
import { z } from 'zod'
import type { Access } from '../../access.ts'
import { notify } from '../../events.ts'
import { lockIvr } from '../ivrs/lock-ivr.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { type DraftView, viewDraft } from './draft-view.ts'
import { editLimits, refuseStale } from './edit-draft.ts'
import { placeNodes } from './place-nodes.ts'

export const positionsSchema = z
  .record(nodeIdSchema, positionSchema)
  .refine((positions) => Object.keys(positions).length <= 5_000, 'must be at most 5000 nodes')

type SaveLayout = { name: string; positions: Record<string, Position>; expectedRevision?: number | undefined }

/**
 * Notes where the nodes named stand on the canvas; others stay. The meaning is not touched, so the revision stays and
 * nothing is published. Throws NotFound, Invalid, Conflict.
 */
export async function saveLayout(
  services: Services,
  access: Access,
  { name, positions, expectedRevision }: SaveLayout,
): Promise<DraftView> {
  const places = parseInput(positionsSchema, positions)
  return services.db.$transaction(async (tx) => {
    const ivr = await lockIvr(tx, access, name)
    refuseStale(ivr, expectedRevision)
    await placeNodes(tx, ivr, places)
    await notify(tx, 'draft_changed', { tenantId: ivr.tenantId, ivrId: ivr.id, revision: ivr.draftRevision })
    return (await viewDraft(tx, ivr)).view
  }, editLimits)
}
