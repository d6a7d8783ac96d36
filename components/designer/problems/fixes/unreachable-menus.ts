import type { Draft } from '../../draft/draft.ts'
import { removeMenu } from '../../draft/draft-changes.ts'
import { failMenuOf, nextMenuOf } from '../../draft/pointing-options.ts'

/**
 * A menu that no call comes to, with those that lead to it and that no call comes to either; null when a menu that calls
 * do come to leads there.
 */
export function deletableWith(draft: Draft, menuId: string): Set<string> | null {
  const { leadingTo, unreachable } = waysIn(draft)
  const found = new Set<string>()
  const open = [menuId]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!unreachable.has(next)) return null
    if (found.has(next)) continue
    found.add(next)
    open.push(...(leadingTo.get(next) ?? []))
  }
  return found
}

type WaysIn = { leadingTo: ReadonlyMap<string, ReadonlySet<string>>; unreachable: ReadonlySet<string> }

// A draft never changes, and each of its unreachable menus asks.
const known = new WeakMap<Draft, WaysIn>()

/** For each menu the menus that lead to it, and those that no call comes to. */
function waysIn(draft: Draft): WaysIn {
  const before = known.get(draft)
  if (before) return before
  const leadingTo = new Map<string, Set<string>>()
  for (const { menuId, options } of draft.menus) {
    for (const { actionType, actionTarget, actionConfig } of options) {
      const targets = [
        actionType === 'sub_menu' ? actionTarget : null,
        nextMenuOf(actionConfig),
        failMenuOf(actionConfig),
      ]
      for (const target of targets) {
        if (target === null) continue
        const others = leadingTo.get(target)
        if (others) others.add(menuId)
        else leadingTo.set(target, new Set([menuId]))
      }
    }
  }
  const unreachable = new Set(
    draft.problems.flatMap(({ code, place }) => (code === 'menu_unreachable' ? (place.menuId ?? []) : [])),
  )
  const ways = { leadingTo, unreachable }
  known.set(draft, ways)
  return ways
}

/** Deletes a menu that no call comes to, and those that lead to it. */
export const deleteUnreachable = (draft: Draft, menuId: string): Draft =>
  [...(deletableWith(draft, menuId) ?? [])].reduce(removeMenu, draft)

/** Lets calls begin in a menu. */
export const makeStart = (draft: Draft, menuId: string): Draft => ({
  ...draft,
  ivr: { ...draft.ivr, rootMenuId: menuId },
})
