import type { ActionBehaviour } from './action-effect.ts'

export const transferExtension: ActionBehaviour<'transfer_extension'> = {
  begin: ({ menu: { menuId }, action: { target } }) => ({
    kind: 'leave',
    command: { kind: 'transfer', menuId, to: 'extension', target },
    outcome: { kind: 'transferred', to: 'extension', target, menuId },
  }),
}
