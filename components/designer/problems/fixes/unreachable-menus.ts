import type { Draft } from '../../draft/draft.ts'
import { removeMenu } from '../../draft/draft-changes.ts'
import { pointingOptions } from '../../draft/pointing-options.ts'

/**
 * A menu that no call comes to, with those that lead to it and that no call comes to either; null when a menu that calls
 * do come to leads there.
 */
export function deletableWith(draft: Draft, menuId: string): Set<string> | null {
  const unreachable = new Set(
    draft.problems.flatMap(({ code, place }) => (code === 'menu_unreachable' ? (place.menuId ?? []) : [])),
  )
  const found = new Set<string>()
  const open = [menuId]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!unreachable.has(next)) return null
    if (found.has(next)) continue
    found.add(next)
    open.push(...pointingOptions(draft, next).map((pointer) => pointer.menuId))
  }
  return found
}

/** Deletes a menu that no call comes to, and those that lead to it. */
export const deleteUnreachable = (draft: Draft, menuId: string): Draft =>
  [...(deletableWith(draft, menuId) ?? [])].reduce(removeMenu, draft)

/** Lets calls begin in a menu. */
export const makeStart = (draft: Draft, menuId: string): Draft => ({
  ...draft,
  ivr: { ...draft.ivr, rootMenuId: menuId },
})
