import type { Draft } from '../draft/draft.ts'
import type { Edit } from '../draft/edit.ts'

const settings: Record<string, 'next' | 'on_fail'> = { next: 'next', fail: 'on_fail' }

/**
 * Takes a path out that says where a call goes on after an action, by its id on the canvas. Null for the path of a key:
 * without it there is no key.
 */
export function disconnectEdit(draft: Draft, edgeId: string): Edit | null {
  const [kind = '', menuId = '', digit = ''] = edgeId.split(':')
  const setting = settings[kind]
  const option = draft.menus.find((menu) => menu.menuId === menuId)?.options.find((each) => each.digit === digit)
  if (!setting || !option?.actionConfig) return null
  const { [setting]: _, ...kept } = option.actionConfig
  const actionConfig = Object.keys(kept).length > 0 ? kept : null
  return { kind: 'updateOption', menuId, digit, changes: { actionConfig } }
}
