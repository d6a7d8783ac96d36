import type { DraftMenu } from './draft.ts'

/** A menu with what lies below it, as `GET …/flow` shows it. */
export type MenuTree = {
  menuId: string
  kind: string
  promptText: string
  options: { digit: string; action: string; target: string }[]
  subMenus: MenuTree[]
}

// A flow with many joined paths unfolds exponentially; nobody draws more than this.
const maxNestedMenus = 5_000

/**
 * Unfolds menus from the root. A menu that is already on the path is named in its option's `target` and not repeated
 * in `subMenus`; past 5,000 menus in all, further ones are only named too. Null when the root is not there.
 */
export function menuTree(menus: readonly DraftMenu[], rootMenuId: string): MenuTree | null {
  const byId = new Map(menus.map((menu) => [menu.menuId, menu]))
  let nested = 0

  const unfold = (menu: DraftMenu, path: ReadonlySet<string>): MenuTree => {
    nested += 1
    const onPath = new Set(path).add(menu.menuId)
    const below = new Set(menu.options.filter((option) => option.actionType === 'sub_menu').map((o) => o.actionTarget))
    const subMenus: MenuTree[] = []
    for (const target of below) {
      const next = byId.get(target)
      if (next && !onPath.has(target) && nested < maxNestedMenus) subMenus.push(unfold(next, onPath))
    }
    return {
      menuId: menu.menuId,
      kind: menu.kind,
      promptText: menu.promptText,
      options: menu.options.map((option) => ({
        digit: option.digit,
        action: option.actionType,
        target: option.actionTarget,
      })),
      subMenus,
    }
  }

  const root = byId.get(rootMenuId)
  return root ? unfold(root, new Set()) : null
}
