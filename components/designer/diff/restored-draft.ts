import type { Flow } from 'ivr-runtime/domain/flow/flow'
import { flowToDraft } from '../../calls/flow-to-draft.ts'
import type { Draft } from '../draft/draft.ts'
import { same } from '../draft/three-way.ts'
import { comparable } from './comparable.ts'

/**
 * The draft with the menus of a published flow. Menus that say the same stay as they are; descriptions, notes and places
 * stay, and so do the IVR's language, voice and model, which are settings.
 */
export function restoredDraft(draft: Draft, flow: Flow): Draft {
  const present = new Map(draft.menus.map((menu) => [menu.menuId, menu]))
  const heard = new Map(comparable(draft).menus.map(({ id: _, ...menu }) => [menu.menuId, withoutRows(menu)]))
  const menus = flowToDraft(flow, {}).menus.map(({ id: _, ...menu }, at) => {
    const now = present.get(menu.menuId)
    if (now && same(heard.get(menu.menuId), withoutRows(menu))) return now
    return { ...menu, id: now?.id ?? -at - 1, description: now?.description ?? null }
  })
  return { ...draft, ivr: { ...draft.ivr, rootMenuId: flow.rootMenuId }, menus }
}

const withoutRows = <M extends { options: { id: number }[] }>(menu: M) => ({
  ...menu,
  description: null,
  options: menu.options.map(({ id: _, ...option }) => option),
})
