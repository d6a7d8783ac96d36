import type { Problem } from 'ivr-runtime/domain/flow/problem'
import type { Draft } from '../draft/draft.ts'
import type { Selection } from '../state/designer-store.ts'

/** What is selected to put a problem right: the option, or the menu where the problem is in its words. */
export function placeOfProblem(draft: Draft, { place }: Problem): Selection {
  const menu = draft.menus.find((each) => each.menuId === place.menuId)
  if (!menu) return null
  const option = menu.options.find((each) => each.digit === place.key)
  const ofMenu =
    place.field === 'promptText' || place.field === 'invalidPrompt' || place.field?.startsWith('translations')
  if (!option || ofMenu) return { kind: 'menu', menuId: menu.menuId }
  return { kind: 'option', menuId: menu.menuId, digit: option.digit }
}
