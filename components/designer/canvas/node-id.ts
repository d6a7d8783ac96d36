/** Ids on the canvas; the first two are what positions are stored under. */
export const menuNodeId = (menuId: string) => `menu:${menuId}`
export const optionNodeId = (menuId: string, digit: string) => `option:${menuId}:${digit}`
export const missingNodeId = (menuId: string, digit: string) => `missing:${menuId}:${digit}`
export const edgeId = (menuId: string, digit: string) => `edge:${menuId}:${digit}`
export const nextEdgeId = (menuId: string, digit: string) => `next:${menuId}:${digit}`

export const failEdgeId = (menuId: string, digit: string) => `fail:${menuId}:${digit}`

/** The handle of a card's "Add key" row: a connection from it makes a new option. */
export const newKeyHandle = 'new'

/** What a node id stands for; null for something else. A digit holds no colon, a menu id neither. */
export function parseNodeId(id: string): { kind: 'menu' | 'option' | 'missing'; menuId: string; digit: string } | null {
  const [kind, menuId, digit = ''] = id.split(':')
  if (!menuId || (kind !== 'menu' && kind !== 'option' && kind !== 'missing')) return null
  return { kind, menuId, digit }
}
