import type { ActionType } from 'ivr-runtime/domain/flow/action'
import type { Draft } from '../draft/draft.ts'
import type { Edit } from '../draft/edit.ts'
import { nextFreeKey } from '../draft/keys.ts'
import { newKeyHandle, parseNodeId } from './node-id.ts'

/** What a key does. */
export type KeyAction = { actionType: ActionType; actionTarget: string }

/**
 * The key that a path from `handle` of a menu stands for: the handle's own, or the first free one for a new key.
 * Null when all twelve are taken.
 */
export function keyOfHandle(draft: Draft, menuId: string, handle: string): string | null {
  if (handle !== newKeyHandle) return handle
  const menu = draft.menus.find((each) => each.menuId === menuId)
  return nextFreeKey(menu?.options.map((option) => option.digit) ?? [])
}

/** Gives a key of a menu an action, whether it has one already or not. */
export function keyEdit(draft: Draft, menuId: string, digit: string, action: KeyAction): Edit {
  const menu = draft.menus.find((each) => each.menuId === menuId)
  const known = menu?.options.some((option) => option.digit === digit) ?? false
  return known
    ? { kind: 'updateOption', menuId, digit, changes: { ...action, actionConfig: null } }
    : { kind: 'addOption', menuId, option: { digit, ...action } }
}

/** What drawing a path from a handle of a node to a menu means; null when it means nothing. */
export function connectionEdit(draft: Draft, sourceId: string, handle: string, targetMenuId: string): Edit | null {
  const source = parseNodeId(sourceId)
  if (source?.kind === 'option') return settingEdit(draft, source, handle === 'fail' ? 'on_fail' : 'next', targetMenuId)
  if (source?.kind !== 'menu') return null
  const digit = keyOfHandle(draft, source.menuId, handle)
  if (digit === null) return null
  return keyEdit(draft, source.menuId, digit, { actionType: 'sub_menu', actionTarget: targetMenuId })
}

function settingEdit(
  draft: Draft,
  { menuId, digit }: { menuId: string; digit: string },
  setting: 'next' | 'on_fail',
  target: string,
): Edit | null {
  const menu = draft.menus.find((each) => each.menuId === menuId)
  const option = menu?.options.find((each) => each.digit === digit)
  if (!option) return null
  const actionConfig = { ...option.actionConfig, [setting]: { menu: target } }
  return { kind: 'updateOption', menuId, digit, changes: { actionConfig } }
}
