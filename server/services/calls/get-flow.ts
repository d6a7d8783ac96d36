import type { Position } from 'ivr-runtime/domain/flow/document/canvas'
import type { Flow } from 'ivr-runtime/domain/flow/flow'
import type { Access } from '../../access.ts'
import { NotFound } from '../../errors.ts'
import type { Services } from '../services.ts'
import { findCall } from './find-call.ts'
import { flowThatRan } from './flow-that-ran.ts'

/**
 * The flow that a call ran on, and where its menus stand on the IVR's canvas now (`menu:<menu_id>` → place). Throws
 * NotFound, also when the flow was not kept.
 */
export async function getCallFlow(
  services: Pick<Services, 'db'>,
  access: Access,
  { id }: { id: string },
): Promise<{ flow: Flow; positions: Record<string, Position> }> {
  const call = await findCall(services, access, id)
  const [flow, places] = await Promise.all([
    flowThatRan(services, call),
    services.db.ivrNodePosition.findMany({ where: { ivr: { calls: { some: { id } } } }, orderBy: { nodeId: 'asc' } }),
  ])
  if (!flow) throw new NotFound('The flow that this call ran on was not kept.')
  return { flow, positions: Object.fromEntries(places.map(({ nodeId, x, y }) => [nodeId, { x, y }])) }
}
