import type { MenuKind } from 'ivr-runtime/domain/flow/menu-kind'

/** `main_menu` for the first menu, else the first free of `menu_2`, `menu_3`, …; other kinds are `hours`, `hours_2`, … */
export function newMenuId(existing: readonly string[], kind: MenuKind = 'menu'): string {
  if (kind === 'menu' && existing.length === 0) return 'main_menu'
  if (kind !== 'menu' && !existing.includes(kind)) return kind
  let number = 2
  while (existing.includes(`${kind}_${number}`)) number++
  return `${kind}_${number}`
}
