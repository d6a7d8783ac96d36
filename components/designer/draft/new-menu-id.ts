/** `main_menu` for the first menu, else the first free of `menu_2`, `menu_3`, … */
export function newMenuId(existing: readonly string[]): string {
  if (existing.length === 0) return 'main_menu'
  let number = 2
  while (existing.includes(`menu_${number}`)) number++
  return `menu_${number}`
}
