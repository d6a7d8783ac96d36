import type { Draft } from './draft.ts'

export type Pointer = { menuId: string; digit: string }

/** Options of other menus that lead to `menuId`, by sub-menu or after their action. */
export function pointingOptions(draft: Draft, menuId: string): Pointer[] {
  return draft.menus
    .filter((menu) => menu.menuId !== menuId)
    .flatMap((menu) =>
      menu.options
        .filter(
          (option) =>
            (option.actionType === 'sub_menu' && option.actionTarget === menuId) ||
            nextMenuOf(option.actionConfig) === menuId,
        )
        .map((option) => ({ menuId: menu.menuId, digit: option.digit })),
    )
}

/** The menu that `action_config.next` names; null when there is none. */
export function nextMenuOf(config: Record<string, unknown> | null): string | null {
  const next = config?.next
  if (typeof next !== 'object' || next === null || !('menu' in next)) return null
  return typeof next.menu === 'string' ? next.menu : null
}
