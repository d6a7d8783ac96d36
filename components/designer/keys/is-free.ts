import { isTyping } from '../state/is-typing.ts'
import type { KeyCommand } from './key-commands.ts'

/** Whether a key pressed at `target` may mean a command of this scope. */
export function isFree(target: EventTarget | null, scope: KeyCommand['scope']): boolean {
  if (!(target instanceof Element) || isTyping(target) || target.closest('[role="menu"], [role="listbox"]'))
    return false
  if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return false
  const inside = target.closest('.designer-canvas') !== null
  return inside || scope === 'anywhere' || (scope === 'canvas' && target === document.body)
}
