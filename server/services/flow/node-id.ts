/** How nodes are called on the canvas. Neither menu names nor keys hold a colon. */
export const menuNode = (menuId: string): string => `menu:${menuId}`
export const optionNode = (menuId: string, digit: string): string => `option:${menuId}:${digit}`
/** What the names of all option nodes of a menu begin with. */
export const optionNodes = (menuId: string): string => `option:${menuId}:`
