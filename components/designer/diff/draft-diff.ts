import type { Draft, DraftMenu, DraftOption, Note } from '../draft/draft.ts'
import { updateMenu } from '../draft/draft-changes.ts'
import { renames } from '../draft/patch.ts'
import { startOf } from '../draft/start-of.ts'
import { type FieldChange, fieldChanges } from './field-changes.ts'

/** What became of a thing; `before` is null where it was added, `after` where it was removed. */
type Change<T> =
  | { kind: 'added'; before: null; after: T }
  | { kind: 'removed'; before: T; after: null }
  | { kind: 'changed'; before: T; after: T }

/** An option of a menu that differs. `fields`: all that it has where it was added or removed. */
export type OptionDiff = Change<DraftOption> & { digit: string; fields: FieldChange[] }

/** A menu that differs. `menuId`: its name after, or before where it was removed. */
export type MenuDiff = Change<DraftMenu> & {
  menuId: string
  /** Its name before, where it got another one; what points to it followed, which is no change of its own. */
  renamedFrom: string | null
  fields: FieldChange[]
  options: OptionDiff[]
}

export type NoteDiff = Change<Note> & { noteId: string }

export type DraftDiff = {
  /** Where calls begin, and the language and voice of the IVR. */
  settings: FieldChange[]
  /** In the order of the draft after; removed ones last. */
  menus: MenuDiff[]
  notes: NoteDiff[]
  /** Nodes that stand elsewhere, or whose place is no longer kept. */
  moved: string[]
}

/** What differs between two drafts, for people to read: menus and options by name, fields by text. */
export function diffDrafts(before: Draft, after: Draft): DraftDiff {
  const renamed = renames(before, after)
  const from = renamed.reduce((draft, each) => updateMenu(draft, each.from, { menuId: each.to }), before)
  const oldName = new Map(renamed.map((each) => [each.to, each.from]))
  const known = new Map(from.menus.map((menu) => [menu.menuId, menu]))
  const staying = new Set(after.menus.map(({ menuId }) => menuId))
  const kept = after.menus.flatMap((menu) =>
    menuDiff(menu.menuId, known.get(menu.menuId) ?? null, menu, oldName.get(menu.menuId) ?? null),
  )
  const removed = from.menus.flatMap((menu) =>
    staying.has(menu.menuId) ? [] : menuDiff(menu.menuId, menu, null, null),
  )
  return {
    settings: fieldChanges(settingsOf(from), settingsOf(after)),
    menus: [...kept, ...removed],
    notes: entryDiffs(from.notes, after.notes).map(([noteId, change]) => ({ noteId, ...change })),
    moved: entryDiffs(from.positions, after.positions).map(([nodeId]) => nodeId),
  }
}

/** Whether two drafts say the same to callers, and to people. Places on the canvas do not matter. */
export const isSame = ({ settings, menus, notes }: DraftDiff): boolean =>
  settings.length + menus.length + notes.length === 0

/** How many menus were added, changed and removed. */
export function countMenus({ menus }: DraftDiff): Record<MenuDiff['kind'], number> {
  const counts = { added: 0, changed: 0, removed: 0 }
  for (const { kind } of menus) counts[kind] += 1
  return counts
}

const settingsOf = (draft: Draft) => ({
  rootMenuId: startOf(draft),
  language: draft.ivr.language,
  voice: draft.ivr.voice,
  ttsModel: draft.ivr.ttsModel,
})

function menuDiff(
  menuId: string,
  before: DraftMenu | null,
  after: DraftMenu | null,
  renamedFrom: string | null,
): MenuDiff[] {
  const change = changeOf(before, after)
  if (!change) return []
  const fields = fieldChanges(before && menuFields(before), after && menuFields(after))
  const options = optionDiffs(before?.options ?? [], after?.options ?? [])
  const same = change.kind === 'changed' && fields.length + options.length === 0 && renamedFrom === null
  return same ? [] : [{ ...change, menuId, renamedFrom, fields, options }]
}

const menuFields = ({ id: _, menuId: __, options: ___, ...fields }: DraftMenu) => fields

function optionDiffs(before: readonly DraftOption[], after: readonly DraftOption[]): OptionDiff[] {
  const byKey = (options: readonly DraftOption[]) => new Map(options.map((option) => [option.digit, option]))
  const [old, next] = [byKey(before), byKey(after)]
  return [...new Set([...next.keys(), ...old.keys()])].flatMap((digit) => {
    const [was, is] = [old.get(digit) ?? null, next.get(digit) ?? null]
    const change = changeOf(was, is)
    const fields = fieldChanges(was && optionFields(was), is && optionFields(is))
    return change && (change.kind !== 'changed' || fields.length > 0) ? [{ ...change, digit, fields }] : []
  })
}

const optionFields = ({ id: _, digit: __, ...fields }: DraftOption) => fields

function entryDiffs<V extends object>(before: Record<string, V>, after: Record<string, V>): [string, Change<V>][] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((key): [string, Change<V>][] => {
    const [was, is] = [before[key] ?? null, after[key] ?? null]
    const change = changeOf(was, is)
    return change && fieldChanges(was, is).length > 0 ? [[key, change]] : []
  })
}

function changeOf<T>(before: T | null, after: T | null): Change<T> | null {
  if (before !== null && after !== null) return { kind: 'changed', before, after }
  if (after !== null) return { kind: 'added', before: null, after }
  return before === null ? null : { kind: 'removed', before, after: null }
}
