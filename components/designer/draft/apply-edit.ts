import { applyPatch } from './apply-patch.ts'
import type { Draft } from './draft.ts'
import { addMenu, mapMenu, newOption, removeMenu, updateMenu, updateOption, without } from './draft-changes.ts'
import type { Edit } from './edit.ts'

/**
 * The draft as it will look once `edit` is stored; shown until the server answers. Applying an edit twice, or to a
 * draft that no longer has its place, changes nothing more. Problems stay as the server last said.
 */
export function applyEdit(draft: Draft, edit: Edit): Draft {
  switch (edit.kind) {
    case 'addMenu':
      return addMenu(draft, edit.menu, edit.position)
    case 'updateMenu':
      return updateMenu(draft, edit.menuId, edit.changes)
    case 'deleteMenu':
      return removeMenu(draft, edit.menuId)
    case 'addOption':
      return mapMenu(draft, edit.menuId, (menu) =>
        menu.options.some((option) => option.digit === edit.option.digit)
          ? menu
          : { ...menu, options: [...menu.options, newOption(edit.option)] },
      )
    case 'updateOption':
      return updateOption(draft, edit.menuId, edit.digit, edit.changes)
    case 'deleteOption':
      return without(
        mapMenu(draft, edit.menuId, (menu) => ({
          ...menu,
          options: menu.options.filter((option) => option.digit !== edit.digit),
        })),
        [`option:${edit.menuId}:${edit.digit}`],
      )
    case 'setRoot':
      return { ...draft, ivr: { ...draft.ivr, rootMenuId: edit.menuId } }
    case 'saveLayout':
      return { ...draft, positions: { ...draft.positions, ...edit.positions } }
    case 'patch':
      return applyPatch(draft, edit.patch)
  }
}
