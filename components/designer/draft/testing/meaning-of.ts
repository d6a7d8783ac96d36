import type { Draft } from '../draft.ts'
import { startOf } from '../start-of.ts'

/** For tests: what a draft says, without the order and the ids of rows, which an undo does not bring back. */
export function meaningOf(draft: Draft) {
  return {
    start: startOf(draft),
    menus: Object.fromEntries(
      draft.menus.map(({ id: _, options, menuId, ...fields }) => [
        menuId,
        { ...fields, options: Object.fromEntries(options.map(({ id: __, digit, ...each }) => [digit, each])) },
      ]),
    ),
    positions: draft.positions,
    notes: draft.notes,
  }
}
