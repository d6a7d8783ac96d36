import type { DraftContent } from 'ivr-runtime/domain/flow/document/draft-document'
import { rootMenuId } from 'ivr-runtime/domain/flow/draft'
import type { Draft } from '../draft/draft.ts'

/** What a draft becomes by an import: all of `content`, nothing else. Menus and keys of the same name stay the same rows. */
export function importedDraft(draft: Draft, { rootMenuId: root, menus, positions, notes }: DraftContent): Draft {
  const known = new Map(draft.menus.map((menu) => [menu.menuId, menu]))
  const imported = menus.map((menu, at) => {
    const old = known.get(menu.menuId)
    const options = new Map(old?.options.map((option) => [option.digit, option]))
    return {
      ...menu,
      id: old?.id ?? -draft.menus.length - at - 1,
      options: menu.options.map((option) => ({ id: 0, ...options.get(option.digit), ...option })),
    }
  })
  const start = imported.length === 0 ? null : rootMenuId({ ivr: { rootMenuId: root }, menus: imported })
  return { ...draft, ivr: { ...draft.ivr, rootMenuId: start }, menus: imported, positions: plain(positions), notes }
}

/** Without the fields that are not there. */
const plain = (positions: DraftContent['positions']): Draft['positions'] =>
  Object.fromEntries(
    Object.entries(positions).map(([nodeId, { x, y, automatic }]) => [
      nodeId,
      { x, y, ...(automatic && { automatic }) },
    ]),
  )
