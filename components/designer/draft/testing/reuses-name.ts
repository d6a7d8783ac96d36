import type { Draft } from '../draft.ts'

/** For tests: whether a menu has the old name of one that was renamed: as one patch, one is added and one changed. */
export const reusesName = (base: Draft, { menus }: Draft): boolean =>
  menus.some(({ id, menuId }) => {
    const before = base.menus.find((menu) => menu.id === id)?.menuId ?? menuId
    return before !== menuId && menus.some((menu) => menu.menuId === before)
  })
