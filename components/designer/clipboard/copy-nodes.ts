import { rootMenuId } from 'ivr-runtime/domain/flow/draft'
import { menuNodeId, optionNodeId } from '../canvas/node-id.ts'
import { chosenOf } from '../draft/chosen.ts'
import type { Draft, DraftMenu, DraftOption, Position } from '../draft/draft.ts'
import type { CopiedMenu, CopiedOption, Envelope } from './envelope.ts'

/** What nodes of the canvas stand for, to be put on the clipboard; null when that is nothing. `places`: where nodes stand. */
export function copyNodes(
  draft: Draft,
  nodeIds: readonly string[],
  places: Readonly<Record<string, Position>>,
): Envelope | null {
  const { menuIds, keys } = chosenOf(draft, nodeIds)
  if (menuIds.length + keys.length === 0) return null
  const menus = draft.menus.filter(({ menuId }) => menuIds.includes(menuId))
  const nodes = menus.flatMap(({ menuId, options }) => [
    menuNodeId(menuId),
    ...options.map(({ digit }) => optionNodeId(menuId, digit)),
  ])
  const start = rootMenuId(draft)
  return {
    ominis: 'menus',
    version: 1,
    ivr: draft.ivr.name,
    cut: false,
    start: menuIds.includes(start) ? start : null,
    menus: menus.map(copiedMenu),
    keys: keys.flatMap(({ menuId, digit }) => {
      const option = draft.menus.find((menu) => menu.menuId === menuId)?.options.find((each) => each.digit === digit)
      return option ? [{ menuId, option: copiedOption(option) }] : []
    }),
    places: Object.fromEntries(nodes.flatMap((id) => placeOf(id, places))),
  }
}

const copiedMenu = ({ id: _, options, ...fields }: DraftMenu): CopiedMenu => ({
  ...fields,
  options: options.map(copiedOption),
})

const copiedOption = ({ id: _, ...fields }: DraftOption): CopiedOption => fields

function placeOf(nodeId: string, places: Readonly<Record<string, Position>>): [string, Position][] {
  const at = places[nodeId]
  return at ? [[nodeId, { x: at.x, y: at.y }]] : []
}
