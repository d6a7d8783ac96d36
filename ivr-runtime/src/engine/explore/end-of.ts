import { nextOf, onFailOf } from '../../domain/flow/after-menu.ts'
import type { Flow } from '../../domain/flow/flow.ts'
import type { Transition } from '../transition.ts'
import { maxMenusEntered, menuOf, optionOf } from '../walk.ts'
import type { End } from './exploration.ts'

/** How a call ends with a transition; null when it goes on. */
export function endOf(flow: Flow, { state, steps }: Transition): End | null {
  if (state.phase !== 'leaving') return null
  switch (state.outcome?.kind) {
    case 'transferred':
      return 'person'
    case 'voicemail':
      return 'voicemail'
    case 'hungUp':
      return 'hangup'
  }
  const menu = menuOf(flow, state.menuId)
  if (steps.some((step) => step.kind === 'exit' && !step.taken)) {
    return menu?.options.length === 0 ? 'broken' : 'cutOff'
  }
  const action = menu && optionOf(menu, state.key)?.action
  // Last words that the flow wants, and those that the engine has because nothing else is left, look alike.
  const failed = steps.some((step) => step.kind === 'transferFailed')
  const wanted = action && (failed ? onFailOf(action) : nextOf(action))
  if (wanted === 'hangup') return 'hangup'
  return state.menusEntered >= maxMenusEntered ? 'guard' : 'broken'
}
