import type { Draft } from '../draft/draft.ts'
import type { Selection } from '../state/designer-store.ts'
import { menuNodeId, missingNodeId, optionNodeId, parseNodeId } from './node-id.ts'

/** The node that stands for a selection; an option that leads to a menu stands in its menu's card. */
export function selectedNodeId(draft: Draft, selection: Selection): string | null {
  if (!selection) return null
  if (selection.kind !== 'option') return menuNodeId(selection.menuId)
  const { menuId, digit } = selection
  const option = draft.menus.find((menu) => menu.menuId === menuId)?.options.find((each) => each.digit === digit)
  if (!option) return null
  if (option.actionType !== 'sub_menu') return optionNodeId(menuId, digit)
  const missing = !draft.menus.some((menu) => menu.menuId === option.actionTarget)
  return missing ? missingNodeId(menuId, digit) : menuNodeId(menuId)
}

/** The nodes that are shown as selected. */
export function selectedNodeIds(draft: Draft, selection: Selection, several: readonly string[]): ReadonlySet<string> {
  if (several.length > 0) return new Set(several)
  const only = selectedNodeId(draft, selection)
  return new Set(only === null ? [] : [only])
}

/** What is selected when a node is. */
export function selectionOfNode(nodeId: string): Selection {
  const place = parseNodeId(nodeId)
  if (!place) return null
  if (place.kind === 'menu') return { kind: 'menu', menuId: place.menuId }
  return { kind: 'option', menuId: place.menuId, digit: place.digit }
}
