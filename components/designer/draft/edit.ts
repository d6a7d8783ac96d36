import type { ActionType } from 'ivr-runtime/domain/flow/action'
import type { Translation } from 'ivr-runtime/domain/flow/flow'
import type { MenuKind } from 'ivr-runtime/domain/flow/menu-kind'
import type { ActionConfig, MenuConfig, Position } from './draft.ts'
import type { DraftPatch } from './patch.ts'

export type MenuFields = {
  menuId: string
  kind?: MenuKind
  config?: MenuConfig
  language?: string | null
  translations?: Record<string, Translation> | null
  description?: string | null
  promptText: string
  ttsVoice?: string | null
  timeoutSeconds?: number
  maxRetries?: number
  invalidPrompt?: string | null
}

export type OptionFields = {
  digit: string
  actionType: ActionType
  actionTarget: string
  actionConfig?: ActionConfig
  description?: string | null
}

/**
 * Everything that can be done to a draft. `updateMenu` with a new `menuId` renames; options that point to it follow.
 * With `force` it deletes the options that the menu no longer takes. `patch` is many changes at once, all or nothing.
 */
export type Edit =
  | { kind: 'addMenu'; menu: MenuFields; position?: Position }
  | { kind: 'updateMenu'; menuId: string; changes: Partial<MenuFields>; force?: boolean }
  | { kind: 'deleteMenu'; menuId: string; force: boolean }
  | { kind: 'addOption'; menuId: string; option: OptionFields }
  | { kind: 'updateOption'; menuId: string; digit: string; changes: Partial<OptionFields> }
  | { kind: 'deleteOption'; menuId: string; digit: string }
  | { kind: 'setRoot'; menuId: string }
  | { kind: 'saveLayout'; positions: Record<string, Position> }
  | { kind: 'patch'; patch: DraftPatch }
