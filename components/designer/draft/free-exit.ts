import type { Draft, DraftMenu } from './draft.ts'
import { nextFreeKey } from './keys.ts'
import { hasKeys, isRequired, ownExits } from './menu-exits.ts'
import type { Pointer } from './pointing-options.ts'

/** Where the next path of a menu can begin: its first free key, or the first of its kind's exits that leads nowhere yet. */
export function freeExit(menu: DraftMenu): string | null {
  const used = menu.options.map(({ digit }) => digit)
  if (hasKeys(menu)) return nextFreeKey(used)
  const free = ownExits(menu).filter((exit) => !used.includes(exit))
  return free.find((exit) => isRequired(menu, exit)) ?? free[0] ?? null
}

/** A key or exit as it is asked for if it leads nowhere yet, else the menu's next free one; null when there is none. */
export function freeExitAt(draft: Draft, menuId: string, digit: string | null): Pointer | null {
  const menu = draft.menus.find((each) => each.menuId === menuId)
  if (!menu) return null
  const isFree = digit !== null && !menu.options.some((option) => option.digit === digit)
  const free = isFree ? digit : freeExit(menu)
  return free === null ? null : { menuId, digit: free }
}
