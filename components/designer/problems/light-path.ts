import type { Problem } from 'ivr-runtime/domain/flow/problem'
import { type CallPath, choiceId } from '../test-call/call-path.ts'

/** The way to a problem, as the canvas lights up the way of a call. */
export function lightPath({ path = [], place: { menuId } }: Problem): CallPath {
  const menus = new Set(path.map((step) => step.menuId))
  if (menuId !== undefined) menus.add(menuId)
  return {
    currentMenuId: null,
    menus,
    choices: new Set(path.map((step) => choiceId(step.menuId, step.key))),
    latestChoice: null,
  }
}
