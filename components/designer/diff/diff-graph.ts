import { menuNodeId, missingNodeId, optionNodeId } from '../canvas/node-id.ts'
import type { Draft, DraftMenu, DraftOption } from '../draft/draft.ts'
import type { DraftDiff, MenuDiff } from './draft-diff.ts'

export type DiffMark = { nodeId: string; kind: MenuDiff['kind'] }

/**
 * One draft that shows both sides of a difference: what is there after, and what is gone as it was before, with the
 * nodes that differ.
 */
export function diffGraph(before: Draft, after: Draft, diff: DraftDiff): { shown: Draft; marks: DiffMark[] } {
  const gone = diff.menus.flatMap(({ kind, before }) => (kind === 'removed' ? [before] : []))
  const removedOf = new Map(diff.menus.map(({ menuId, options }) => [menuId, options]))
  const withGone = (menu: DraftMenu): DraftMenu => {
    const removed = (removedOf.get(menu.menuId) ?? []).flatMap(({ kind, before }) =>
      kind === 'removed' && before ? [before] : [],
    )
    return removed.length > 0 ? { ...menu, options: [...menu.options, ...removed] } : menu
  }
  const shown: Draft = {
    ...after,
    menus: [...after.menus.map(withGone), ...gone],
    positions: { ...before.positions, ...after.positions },
    problems: [],
  }
  const known = new Set(shown.menus.map(({ menuId }) => menuId))
  const marks = diff.menus.flatMap((menu): DiffMark[] => [
    { nodeId: menuNodeId(menu.menuId), kind: menu.kind },
    ...menu.options.flatMap((option): DiffMark[] => {
      const nodeId = leafOf(menu.menuId, option.after ?? option.before, known)
      return nodeId ? [{ nodeId, kind: menu.kind === 'changed' ? option.kind : menu.kind }] : []
    }),
  ])
  return { shown, marks }
}

/** The node of an option; null where it leads to a menu, whose own mark says enough. */
function leafOf(menuId: string, { digit, actionType, actionTarget }: DraftOption, known: ReadonlySet<string>) {
  if (actionType !== 'sub_menu') return optionNodeId(menuId, digit)
  return known.has(actionTarget) ? null : missingNodeId(menuId, digit)
}
