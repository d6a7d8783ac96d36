import { nextOf } from '../../domain/flow/after-menu.ts'
import type { Flow, FlowOption } from '../../domain/flow/flow.ts'
import type { KeyMeaning } from '../../domain/flow/problem-values.ts'
import type { ReachedMenu } from './reached-menus.ts'

/** What a key means to a caller, whatever it is that it leads to. */
export function keyMeaning(flow: Flow, { menu, before }: ReachedMenu, { action }: FlowOption): KeyMeaning {
  switch (action.type) {
    case 'transfer_queue':
    case 'transfer_extension':
    case 'voicemail':
      return 'reach'
    case 'hangup':
      return 'end'
    case 'sub_menu':
      return toMenu(action.target)
    case 'play_audio':
    case 'http_api_call':
      return nextOf(action) === 'hangup' ? 'end' : 'onward'
  }
  function toMenu(menuId: string): KeyMeaning {
    if (menuId === menu.menuId) return 'again'
    return menuId === flow.rootMenuId || before.has(menuId) ? 'back' : 'onward'
  }
}
