import type { Draft, DraftOption } from './draft.ts'
import { addMenu, mapMenu, newOption, removeMenu, updateMenu, without } from './draft-changes.ts'
import type { DraftPatch, PatchedOption } from './patch.ts'

/** What applying a patch comes to; parts that are not there any more are passed over. */
export function applyPatch(draft: Draft, patch: DraftPatch): Draft {
  let next = draft
  for (const { from, to } of patch.renamed ?? []) {
    next = updateMenu(next, from, { menuId: to })
  }
  for (const menuId of patch.removed ?? []) next = removeMenu(next, menuId)
  for (const { options = [], ...menu } of patch.added ?? []) {
    if (next.menus.some(({ menuId }) => menuId === menu.menuId)) continue
    next = mapMenu(addMenu(next, menu, undefined), menu.menuId, (added) => ({
      ...added,
      options: options.map(newOption),
    }))
  }
  for (const [menuId, { fields = {}, options = {} }] of Object.entries(patch.changed ?? {})) {
    const gone = Object.keys(options).filter((digit) => options[digit] === null)
    next = without(
      mapMenu(next, menuId, (menu) => ({ ...menu, ...fields, options: changedOptions(menu.options, options) })),
      gone.map((digit) => `option:${menuId}:${digit}`),
    )
  }
  if (patch.rootMenuId !== undefined) next = { ...next, ivr: { ...next.ivr, rootMenuId: patch.rootMenuId } }
  if (patch.positions) next = { ...next, positions: changedEntries(next.positions, patch.positions) }
  if (patch.notes) next = { ...next, notes: changedEntries(next.notes, patch.notes) }
  return next
}

function changedOptions(options: DraftOption[], changes: Record<string, PatchedOption | null>): DraftOption[] {
  const known = new Map(options.map((option) => [option.digit, option]))
  for (const [digit, fields] of Object.entries(changes)) {
    if (fields) known.set(digit, { ...newOption({ ...fields, digit }), id: known.get(digit)?.id ?? 0 })
    else known.delete(digit)
  }
  return [...known.values()]
}

function changedEntries<V>(entries: Record<string, V>, changes: Record<string, V | null>): Record<string, V> {
  const merged = Object.entries({ ...entries, ...changes })
  return Object.fromEntries(merged.filter((entry): entry is [string, V] => entry[1] !== null))
}
