import { type ActionType, actionTypes } from 'ivr-runtime/domain/flow/action'
import type { Draft, DraftMenu, DraftOption } from '../draft/draft.ts'
import type { Selection } from '../state/designer-store.ts'

/** Names of forms hold ids of rows, so that they follow a menu that is renamed or a key that is changed. */
export const menuFormId = (ivrName: string, menu: DraftMenu) => `${ivrName}/menu:${menu.id}`

export const optionFormId = (ivrName: string, menu: DraftMenu, option: DraftOption) =>
  `${ivrName}/option:${menu.id}:${option.id}`

export const newOptionFormId = (ivrName: string, menuRowId: number, digit: string, actionType: ActionType) =>
  `${ivrName}/new:${menuRowId}:${digit}:${actionType}`

/** The place whose form has this name; null when it is not there, or of another IVR. */
export function placeOfForm(draft: Draft, formId: string): Selection {
  const [ivrName, rest = ''] = formId.split('/')
  if (ivrName !== draft.ivr.name) return null
  const [kind, menuRowId, third = '', type] = rest.split(':')
  const menu = draft.menus.find((each) => String(each.id) === menuRowId)
  if (!menu) return null
  const { menuId } = menu
  if (kind === 'menu') return { kind: 'menu', menuId }
  if (kind === 'option') {
    const option = menu.options.find((each) => String(each.id) === third)
    return option ? { kind: 'option', menuId, digit: option.digit } : null
  }
  const actionType = actionTypes.find((each) => each === type)
  return kind === 'new' && actionType ? { kind: 'newOption', menuId, digit: third, actionType } : null
}
