import { isDeepStrictEqual } from 'node:util'
import type { ContentMenu, DraftContent } from 'ivr-runtime/domain/flow/document/draft-document'
import { rootMenuId } from 'ivr-runtime/domain/flow/draft'
import type { DraftMenuView, DraftView } from './draft-view.ts'
import type { Patch } from './patch-schema.ts'

/** What makes a draft what `content` says. Menus are told apart by their names. */
export function patchTo(draft: DraftView, { rootMenuId: root, menus, positions, notes }: DraftContent): Patch {
  const known = new Map(draft.menus.map((menu) => [menu.menuId, menu]))
  const staying = new Set(menus.map(({ menuId }) => menuId))
  const changed = menus.flatMap((menu) => {
    const old = known.get(menu.menuId)
    return old && !isDeepStrictEqual(plain(old), menu) ? [[menu.menuId, changeOf(old, menu)] as const] : []
  })
  const start = menus.length > 0 ? rootMenuId({ ivr: { rootMenuId: root }, menus }) : undefined
  return {
    removed: draft.menus.map(({ menuId }) => menuId).filter((menuId) => !staying.has(menuId)),
    added: menus.filter(({ menuId }) => !known.has(menuId)),
    changed: Object.fromEntries(changed),
    ...(start !== undefined && { rootMenuId: start }),
    positions: { ...goneFrom(draft.positions, positions), ...positions },
    notes: { ...goneFrom(draft.notes, notes), ...notes },
  }
}

const plain = ({ id: _, options, ...menu }: DraftMenuView) => ({
  ...menu,
  options: options.map(({ id: __, ...option }) => option),
})

function changeOf(old: DraftMenuView, { menuId: _, options, ...fields }: ContentMenu) {
  const kept = Object.fromEntries(options.map(({ digit, ...option }) => [digit, option]))
  const gone = goneFrom(Object.fromEntries(old.options.map(({ digit }) => [digit, true])), kept)
  const before = new Map(plain(old).options.map((option) => [option.digit, option]))
  const differing = options.filter((option) => !isDeepStrictEqual(before.get(option.digit), option))
  return { fields, options: { ...gone, ...Object.fromEntries(differing.map(({ digit, ...rest }) => [digit, rest])) } }
}

const goneFrom = (before: object, after: object): Record<string, null> =>
  Object.fromEntries(Object.keys(before).flatMap((key) => (key in after ? [] : [[key, null]])))
