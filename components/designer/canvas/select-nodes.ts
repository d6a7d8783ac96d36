import { useDesignerStore } from '../state/designer-store.ts'
import { selectionOfNode } from './selected-node.ts'

/** Selects nodes of the canvas, none, one or several; the panel beside it stays as it is. */
export function selectNodes(nodeIds: readonly string[]): void {
  const { selectSeveral, selectQuietly } = useDesignerStore.getState()
  const [first] = nodeIds
  if (nodeIds.length > 1) selectSeveral(nodeIds)
  else selectQuietly(first === undefined ? null : selectionOfNode(first))
}
