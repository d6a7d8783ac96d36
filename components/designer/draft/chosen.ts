import { rootMenuId } from 'ivr-runtime/domain/flow/draft'
import { parseNodeId } from '../canvas/node-id.ts'
import type { FlowWords } from '../nodes/flow-words.ts'
import { applyEdit } from './apply-edit.ts'
import type { Draft } from './draft.ts'
import { removeMenu } from './draft-changes.ts'
import { type Pointer, pointingOptions } from './pointing-options.ts'

/** Menus, and keys of menus that are not among them. */
export type Chosen = { menuIds: readonly string[]; keys: readonly Pointer[] }

/** What nodes of the canvas stand for, in the order of the draft. */
export function chosenOf(draft: Draft, nodeIds: readonly string[]): Chosen {
  const places = nodeIds.map(parseNodeId)
  const named = new Set(places.flatMap((place) => (place?.kind === 'menu' ? [place.menuId] : [])))
  const menuIds = draft.menus.map(({ menuId }) => menuId).filter((menuId) => named.has(menuId))
  const keys = draft.menus.flatMap(({ menuId, options }) =>
    named.has(menuId)
      ? []
      : options
          .filter(({ digit }) =>
            places.some((at) => at && at.kind !== 'menu' && at.menuId === menuId && at.digit === digit),
          )
          .map(({ digit }) => ({ menuId, digit })),
  )
  return { menuIds, keys }
}

/** "Menu late", "Key 1 of late", "3 menus", "2 menus and 1 key". */
export function chosenInWords({ menuIds, keys: chosenKeys }: Chosen, { t, keyOf }: FlowWords): string {
  const [menuId] = menuIds
  const [key] = chosenKeys
  if (menuId !== undefined && menuIds.length === 1 && !key) return t('chosen.menu', { menu: menuId })
  if (key && chosenKeys.length === 1 && menuIds.length === 0) return keyOf(key.digit, key.menuId)
  const menus = t('chosen.menus', { count: menuIds.length })
  const keys = t('chosen.keys', { count: chosenKeys.length })
  if (menuIds.length === 0) return keys
  return chosenKeys.length === 0 ? menus : t('chosen.both', { menus, keys })
}

/** The draft without them. Where calls began in one of them, they begin in the first that is left. */
export function withoutChosen(draft: Draft, { menuIds, keys }: Chosen): Draft {
  const kept = keys.reduce((next, key) => applyEdit(next, { kind: 'deleteOption', ...key }), draft)
  const next = menuIds.reduce(removeMenu, kept)
  return next.menus.length === 0 ? next : { ...next, ivr: { ...next.ivr, rootMenuId: rootMenuId(next) } }
}

/** Keys that stay and lead to a menu that is chosen. */
export function pointersTo(draft: Draft, { menuIds, keys }: Chosen): Pointer[] {
  const pointers = menuIds.flatMap((menuId) => pointingOptions(draft, menuId))
  const distinct = new Map(pointers.map((pointer) => [`${pointer.menuId} ${pointer.digit}`, pointer]))
  for (const { menuId, digit } of keys) distinct.delete(`${menuId} ${digit}`)
  return [...distinct.values()].filter(({ menuId }) => !menuIds.includes(menuId))
}
