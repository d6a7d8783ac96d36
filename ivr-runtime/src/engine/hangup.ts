import type { ActionBehaviour } from './action-effect.ts'

export const hangup: ActionBehaviour<'hangup'> = {
  begin: ({ action: { target } }) => ({
    kind: 'leave',
    command: { kind: 'hangup', cause: target },
    outcome: { kind: 'hungUp', by: 'flow', cause: target },
  }),
}
