import type { ActionBehaviour } from './action-effect.ts'

export const transferQueue: ActionBehaviour<'transfer_queue'> = {
  begin: ({ menu: { menuId }, action: { target } }) => ({
    kind: 'leave',
    command: { kind: 'transfer', menuId, to: 'queue', target },
    outcome: { kind: 'transferred', to: 'queue', target, menuId },
  }),
}
