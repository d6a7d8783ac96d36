import type { ActionConfig, Draft } from './draft.ts'

export type Pointer = { menuId: string; digit: string }

/** The settings of an action that can name a menu, each as `{"menu": "<menu_id>"}`. */
export const menuSettings = ['next', 'on_fail'] as const
type MenuSetting = (typeof menuSettings)[number]

/** Options of other menus that lead to `menuId`, by sub-menu or after their action. */
export function pointingOptions(draft: Draft, menuId: string): Pointer[] {
  return draft.menus
    .filter((menu) => menu.menuId !== menuId)
    .flatMap((menu) =>
      menu.options
        .filter(
          (option) =>
            (option.actionType === 'sub_menu' && option.actionTarget === menuId) ||
            menuSettings.some((setting) => menuIn(option.actionConfig, setting) === menuId),
        )
        .map((option) => ({ menuId: menu.menuId, digit: option.digit })),
    )
}

/** The menu that `action_config.next` names; null when there is none. */
export const nextMenuOf = (config: ActionConfig): string | null => menuIn(config, 'next')

/** The menu to which callers go whom nobody takes; null when there is none. */
export const failMenuOf = (config: ActionConfig): string | null => menuIn(config, 'on_fail')

/** Settings that name `to` wherever they named `from`. */
export function repointed(config: ActionConfig, from: string, to: string): ActionConfig {
  const pointing = menuSettings.filter((setting) => menuIn(config, setting) === from)
  return pointing.length === 0
    ? config
    : { ...config, ...Object.fromEntries(pointing.map((setting) => [setting, { menu: to }])) }
}

function menuIn(config: ActionConfig, setting: MenuSetting): string | null {
  const place = config?.[setting]
  if (typeof place !== 'object' || place === null || !('menu' in place)) return null
  return typeof place.menu === 'string' ? place.menu : null
}
