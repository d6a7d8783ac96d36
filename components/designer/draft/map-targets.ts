import type { OptionFields } from './edit.ts'
import { menuSettings } from './pointing-options.ts'

/**
 * An option with other menus in its target and settings. `to` answers the menu to name instead, null where there is
 * none: a key that leads there is null then, a setting is left out.
 */
export function mapTargets<Option extends OptionFields>(
  option: Option,
  to: (menuId: string) => string | null,
): Option | null {
  const actionTarget = option.actionType === 'sub_menu' ? to(option.actionTarget) : option.actionTarget
  if (actionTarget === null) return null
  const config = { ...option.actionConfig }
  for (const setting of menuSettings) {
    const place = config[setting]
    if (typeof place !== 'object' || place === null || !('menu' in place) || typeof place.menu !== 'string') continue
    const menu = to(place.menu)
    if (menu === null) delete config[setting]
    else config[setting] = { ...place, menu }
  }
  return { ...option, actionTarget, actionConfig: Object.keys(config).length > 0 ? config : null }
}
