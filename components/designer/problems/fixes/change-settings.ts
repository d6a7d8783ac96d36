import { rootMenuId } from 'ivr-runtime/domain/flow/draft'
import type { Draft } from '../../draft/draft.ts'
import { mapMenu } from '../../draft/draft-changes.ts'
import { newConfig } from '../../draft/new-menu-fields.ts'

/** Says the prompt as often as most menus do. */
export const sayThreeTimes = (draft: Draft, menuId: string): Draft =>
  mapMenu(draft, menuId, (menu) => ({ ...menu, maxRetries: 3 }))

/** Opens from Monday to Friday, nine to five. */
export const openOnWorkdays = (draft: Draft, menuId: string): Draft =>
  mapMenu(draft, menuId, (menu) => ({ ...menu, config: { ...menu.config, weekly: newConfig('hours')?.weekly } }))

/** Leads callers whom nobody takes to the menu in which calls begin, where that asks them something; else hangs up. */
export function afterNobodyAnswers(draft: Draft, menuId: string, digit: string): Draft {
  const start = draft.menus.find((menu) => menu.menuId === rootMenuId(draft))
  const asks = start?.kind === 'menu' || start?.kind === 'collect'
  return mapMenu(draft, menuId, (menu) => ({
    ...menu,
    options: menu.options.map((option) =>
      option.digit === digit
        ? { ...option, actionConfig: { ...option.actionConfig, on_fail: asks ? { menu: start.menuId } : 'hangup' } }
        : option,
    ),
  }))
}
