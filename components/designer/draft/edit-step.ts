import { applyEdit } from './apply-edit.ts'
import type { Draft, DraftMenu } from './draft.ts'
import type { Edit } from './edit.ts'
import { type DraftPatch, isEmptyPatch, patchBetween } from './patch.ts'

/** An edit as what it does to a draft: what takes it back, what does it again, and the menus that it found. */
export type EditStep = {
  undo: DraftPatch
  redo: DraftPatch
  /** The menus that it changes, renames or removes, as they were before. */
  found: DraftMenu[]
  /** The rows of all menus by their names before: others may give them new names meanwhile. */
  rows: Record<string, number>
}

/** What an edit of this draft comes to; null when it changes nothing. */
export function editStep(before: Draft, edit: Edit): EditStep | null {
  const after = applyEdit(before, edit)
  const redo = patchBetween(before, after)
  if (isEmptyPatch(redo)) return null
  const oldName = new Map(redo.renamed?.map(({ from, to }) => [to, from]))
  const touched = new Set([
    ...(redo.renamed ?? []).map(({ from }) => from),
    ...(redo.removed ?? []),
    ...Object.keys(redo.changed ?? {}).map((menuId) => oldName.get(menuId) ?? menuId),
  ])
  const found = before.menus.filter(({ menuId }) => touched.has(menuId))
  const rows = Object.fromEntries(before.menus.flatMap(({ menuId, id }) => (id > 0 ? [[menuId, id]] : [])))
  return { undo: patchBetween(after, before), redo, found, rows }
}
