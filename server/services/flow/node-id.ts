import { menuIdSchema } from 'ivr-runtime/domain/flow/menu-id'
import { optionKeySchema } from 'ivr-runtime/domain/flow/option-key'
import { z } from 'zod'

/** How nodes are called on the canvas. Neither menu names nor keys hold a colon. */
export const menuNode = (menuId: string): string => `menu:${menuId}`
export const optionNode = (menuId: string, digit: string): string => `option:${menuId}:${digit}`
/** What the names of all option nodes of a menu begin with. */
export const optionNodes = (menuId: string): string => `option:${menuId}:`

export const nodeIdSchema = z.string().refine((id) => {
  const [kind, menuId, digit, ...rest] = id.split(':')
  if (rest.length > 0 || !menuIdSchema.safeParse(menuId).success) return false
  return kind === 'menu' ? digit === undefined : kind === 'option' && optionKeySchema.safeParse(digit).success
}, 'must be "menu:<menu>" or "option:<menu>:<key>"')
