import type { Position } from 'ivr-runtime/domain/flow/document/canvas'
import type { Ivr } from '../../../prisma/generated/client.ts'
import type { DbOrTransaction } from '../../db.ts'

/** Notes where nodes stand on the canvas; null leaves a node to the automatic layout. */
export async function placeNodes(
  tx: DbOrTransaction,
  ivr: Ivr,
  positions: Readonly<Record<string, Position | null>>,
): Promise<void> {
  const places = Object.entries(positions)
  await tx.ivrNodePosition.deleteMany({ where: { ivrId: ivr.id, nodeId: { in: places.map(([nodeId]) => nodeId) } } })
  await tx.ivrNodePosition.createMany({
    data: places.flatMap(([nodeId, place]) => (place ? [{ ivrId: ivr.id, nodeId, ...place }] : [])),
  })
}
