import { mailboxSchema } from '../domain/flow/voicemail.ts'
import type { ActionBehaviour } from './action-effect.ts'
import { fill } from './fill.ts'
import { words } from './words.ts'

export const voicemail: ActionBehaviour<'voicemail'> = {
  begin(acting) {
    const { flow, state, menu, action } = acting
    const { menuId } = menu
    const { text, shown } = fill(flow, state, action.target)
    const mailbox = mailboxSchema.safeParse(text)
    if (!mailbox.success) return { kind: 'unreachable', target: shown, cause: 'invalid' }
    const { max_seconds: maxSec = null, greeting } = action.config ?? {}
    return {
      kind: 'leave',
      command: {
        kind: 'voicemail',
        menuId,
        mailbox: mailbox.data,
        maxSec,
        greeting: greeting === undefined ? null : words(acting, greeting),
      },
      outcome: { kind: 'voicemail', mailbox: shown, menuId },
    }
  },
}
