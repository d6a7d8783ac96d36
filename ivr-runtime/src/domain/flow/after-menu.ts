import type { Action } from './action.ts'
import type { AfterAction } from './after-action.ts'

/** Where an action sends the caller when it comes back, or undefined: to the menu that was left. */
export const nextOf = (action: Action): AfterAction | undefined =>
  action.type === 'play_audio' || action.type === 'http_api_call' ? action.config.next : undefined

/** Where a transfer sends the caller whom nobody takes, or undefined: back, with a word on what was wrong. */
export const onFailOf = (action: Action): AfterAction | undefined =>
  action.type === 'transfer_queue' || action.type === 'transfer_extension' ? action.config?.on_fail : undefined

/** The menus that an action goes to by name, and where in the action each stands. */
export function menusAfter(action: Action): { menuId: string; field: 'target' | 'config.next' | 'config.on_fail' }[] {
  if (action.type === 'sub_menu') return [{ menuId: action.target, field: 'target' }]
  const next = nextOf(action)
  const onFail = onFailOf(action)
  return [
    ...(typeof next === 'object' ? [{ menuId: next.menu, field: 'config.next' as const }] : []),
    ...(typeof onFail === 'object' ? [{ menuId: onFail.menu, field: 'config.on_fail' as const }] : []),
  ]
}

/** Whether the caller comes back to the menu of the option as a matter of course. */
export const comesBack = (action: Action): boolean =>
  (action.type === 'play_audio' || action.type === 'http_api_call') && action.config.next === undefined

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
