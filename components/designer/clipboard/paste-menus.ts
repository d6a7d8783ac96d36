import { rootMenuId } from 'ivr-runtime/domain/flow/draft'
import { menuNodeId, optionNodeId, parseNodeId } from '../canvas/node-id.ts'
import type { Draft, Position } from '../draft/draft.ts'
import { addMenu, mapMenu, newOption } from '../draft/draft-changes.ts'
import { nextFreeKey } from '../draft/keys.ts'
import { mapTargets } from '../draft/map-targets.ts'
import { menuTakes } from '../draft/menu-exits.ts'
import type { CopiedOption, Envelope } from './envelope.ts'
import { freeName } from './free-name.ts'

export type Pasted = {
  draft: Draft
  /** Nodes that were added. */
  nodeIds: string[]
  /** Where they stood, under their new names. */
  places: Record<string, Position>
  /** How many keys were left out: they lead to menus that are not here, or there is no menu or key for them. */
  leftOut: number
}

/**
 * A draft with what was copied. Menus get a new name where theirs is taken; keys among them follow. Keys that lead to
 * other menus are kept where these exist here, and anyway in the IVR from which they come. Single keys go to
 * `intoMenuId`, else to the menu of their name. Menus that were cut from this IVR bring back where calls begin.
 */
export function pasteMenus(draft: Draft, envelope: Envelope, intoMenuId: string | null): Pasted {
  const renamed = newNames(draft, envelope)
  const isHome = envelope.ivr === draft.ivr.name
  const here = new Set(draft.menus.map(({ menuId }) => menuId))
  const target = (menuId: string) => renamed.get(menuId) ?? (isHome || here.has(menuId) ? menuId : null)
  let next = draft
  let leftOut = 0
  const nodeIds: string[] = []
  for (const { options, ...menu } of envelope.menus) {
    const menuId = renamed.get(menu.menuId) ?? menu.menuId
    const kept = options.flatMap((option) => mapTargets(option, target) ?? [])
    leftOut += options.length - kept.length
    const added = addMenu(next, { ...menu, menuId }, undefined)
    next = mapMenu(added, menuId, (each) => ({ ...each, options: kept.map(newOption) }))
    nodeIds.push(menuNodeId(menuId))
  }
  for (const { menuId: from, option } of envelope.keys) {
    const menuId = intoMenuId ?? from
    const fitted = mapTargets(option, target)
    const digit = fitted && keyFor(next, menuId, option)
    if (!digit) {
      leftOut++
      continue
    }
    next = mapMenu(next, menuId, (menu) => ({ ...menu, options: [...menu.options, newOption({ ...fitted, digit })] }))
    nodeIds.push(option.actionType === 'sub_menu' ? menuNodeId(menuId) : optionNodeId(menuId, digit))
  }
  const places = Object.fromEntries(
    Object.entries(envelope.places).flatMap(([id, place]) => {
      const node = renamedNode(id, renamed)
      return node ? [[node, place]] : []
    }),
  )
  return { draft: withStart(draft, next, envelope, renamed), nodeIds: [...new Set(nodeIds)], places, leftOut }
}

/** New names by the old ones. Those that keep theirs come first, so that no other gets it. */
function newNames(draft: Draft, { menus }: Envelope): Map<string, string> {
  const taken = new Set(draft.menus.map(({ menuId }) => menuId))
  const free = menus.filter(({ menuId }) => !taken.has(menuId))
  const names = new Map(free.map(({ menuId }) => [menuId, menuId]))
  for (const { menuId } of free) taken.add(menuId)
  for (const { menuId } of menus) {
    if (names.has(menuId)) continue
    const name = freeName(menuId, taken)
    names.set(menuId, name)
    taken.add(name)
  }
  return names
}

/** The key itself where it is free, else the first free one; null when the menu takes none, or is not there. */
function keyFor(draft: Draft, menuId: string, { digit }: CopiedOption): string | null {
  const menu = draft.menus.find((each) => each.menuId === menuId)
  if (!menu) return null
  const used = menu.options.map((option) => option.digit)
  if (menuTakes(menu, digit) && !used.includes(digit)) return digit
  const free = nextFreeKey(used)
  return free !== null && menuTakes(menu, free) ? free : null
}

function renamedNode(nodeId: string, renamed: ReadonlyMap<string, string>): string | null {
  const place = parseNodeId(nodeId)
  const menuId = place && renamed.get(place.menuId)
  if (!menuId) return null
  return place.kind === 'menu' ? menuNodeId(menuId) : optionNodeId(menuId, place.digit)
}

/** Calls begin where they did, but in what was cut here and comes back, or where there was no menu yet. */
function withStart(before: Draft, after: Draft, envelope: Envelope, renamed: ReadonlyMap<string, string>): Draft {
  const { start, cut, ivr } = envelope
  const back = start !== null && renamed.get(start) === start && cut && ivr === before.ivr.name
  const first = start !== null && before.menus.length === 0
  const root = (back || first) && start !== null ? (renamed.get(start) ?? start) : null
  const kept = before.menus.length > 0 ? rootMenuId(before) : after.ivr.rootMenuId
  return { ...after, ivr: { ...after.ivr, rootMenuId: root ?? kept } }
}
