import type { MenuKind } from 'ivr-runtime/domain/flow/menu-kind'
import { applyEdit } from './apply-edit.ts'
import type { Draft, Position } from './draft.ts'
import { addMenu } from './draft-changes.ts'
import type { Edit } from './edit.ts'
import { newMenuFields } from './new-menu-fields.ts'
import { newMenuId } from './new-menu-id.ts'
import { patchBetween } from './patch.ts'

/** One edit that adds a menu, with its first free name, and a path to it. `link` answers the edit that makes the path. */
export function addLinkedMenu(
  draft: Draft,
  kind: MenuKind,
  position: Position | null,
  link: (draft: Draft, menuId: string) => Edit | null,
): { menuId: string; edit: Edit } {
  const menuId = newMenuId(
    draft.menus.map((menu) => menu.menuId),
    kind,
  )
  const place = position && { x: Math.round(position.x), y: Math.round(position.y) }
  const added = addMenu(draft, newMenuFields(menuId, kind), place ?? undefined)
  const path = link(added, menuId)
  const after = path ? applyEdit(added, path) : added
  return { menuId, edit: { kind: 'patch', patch: patchBetween(draft, after) } }
}
