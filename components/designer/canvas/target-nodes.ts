import type { Draft } from '../draft/draft.ts'
import { useDesignerStore } from '../state/designer-store.ts'
import { optionNodeId, parseNodeId } from './node-id.ts'
import { selectedNodeIds } from './selected-node.ts'

/** The nodes that a key means: the one that has the focus, unless it is one of those that are selected; else all these. */
export function targetNodes(draft: Draft): string[] {
  const { selection, several } = useDesignerStore.getState()
  const selected =
    selection?.kind === 'option'
      ? [optionNodeId(selection.menuId, selection.digit)]
      : [...selectedNodeIds(draft, selection, several)]
  const nodeId = document.activeElement?.closest('.react-flow__node')?.getAttribute('data-id')
  const place = nodeId ? parseNodeId(nodeId) : null
  if (!nodeId || !place) return selected
  const row = document.activeElement?.closest('[data-key-row]')?.getAttribute('data-key-row')
  const focused = row ? optionNodeId(place.menuId, row) : nodeId
  return selected.includes(focused) ? selected : [focused]
}
