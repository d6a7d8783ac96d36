import { selectNodes } from '../canvas/select-nodes.ts'
import { useCollapseStore } from './collapse-store.ts'

/** Hides what only this menu leads to, or shows it again. What is selected then is the menu: nothing hidden stays so. */
export function toggleCollapsed(ivrName: string, nodeId: string): void {
  const { collapsed, collapse, expand } = useCollapseStore.getState()
  if (collapsed[ivrName]?.includes(nodeId)) {
    expand(ivrName, [nodeId])
    return
  }
  selectNodes([nodeId])
  collapse(ivrName, nodeId)
}
