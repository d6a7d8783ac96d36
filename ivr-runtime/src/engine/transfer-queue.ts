import { destinationSchema } from '../domain/flow/destination.ts'
import type { ActionBehaviour } from './action-effect.ts'
import { fill } from './fill.ts'

export const transferQueue: ActionBehaviour<'transfer_queue'> = {
  begin({ flow, state, menu: { menuId }, action }) {
    const { text, shown } = fill(flow, state, action.target)
    const target = destinationSchema.safeParse(text)
    if (!target.success) return { kind: 'unreachable', target: shown, cause: 'invalid' }
    const ringSec = action.config?.ring_seconds ?? null
    return {
      kind: 'leave',
      command: { kind: 'transfer', menuId, to: 'queue', target: target.data, ringSec },
      outcome: { kind: 'transferred', to: 'queue', target: shown, menuId },
    }
  },
}
