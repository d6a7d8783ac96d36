const longest = 100

/** The name itself, or the first free of `sales_menu_2`, `sales_menu_3`, … */
export function freeName(menuId: string, taken: ReadonlySet<string>): string {
  if (!taken.has(menuId)) return menuId
  const base = menuId.replace(/_\d+$/, '')
  for (let number = 2; ; number++) {
    const suffix = `_${number}`
    const name = base.slice(0, longest - suffix.length) + suffix
    if (!taken.has(name)) return name
  }
}
