import type { ActionBehaviour } from './action-effect.ts'

export const voicemail: ActionBehaviour<'voicemail'> = {
  begin: ({ menu: { menuId }, action: { target } }) => ({
    kind: 'leave',
    command: { kind: 'voicemail', menuId, mailbox: target },
    outcome: { kind: 'voicemail', mailbox: target, menuId },
  }),
}
