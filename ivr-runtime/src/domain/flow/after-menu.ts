import type { Action } from './action.ts'
import type { AfterAction } from './after-action.ts'

/** Where an action sends the caller when it comes back, or undefined: to the menu that was left. */
export const nextOf = (action: Action): AfterAction | undefined =>
  action.type === 'play_audio' || action.type === 'http_api_call' ? action.config.next : undefined

/** The menu that an action goes to by name, or null. */
export function menuAfter(action: Action): string | null {
  if (action.type === 'sub_menu') return action.target
  const next = nextOf(action)
  return typeof next === 'object' ? next.menu : null
}

/** Whether the caller leaves the IVR with this action. */
export function leavesFlow(action: Action): boolean {
  switch (action.type) {
    case 'transfer_queue':
    case 'transfer_extension':
    case 'voicemail':
    case 'hangup':
      return true
    case 'play_audio':
    case 'http_api_call':
      return action.config.next === 'hangup'
    case 'sub_menu':
      return false
  }
}
