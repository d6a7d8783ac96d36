import { menuNodeId } from './node-id.ts'

const elementOf = (nodeId: string) => `.react-flow__node[data-id="${CSS.escape(nodeId)}"]`

/** Gives the focus to a node of the canvas, for whoever goes on by keyboard. */
export function focusNode(nodeId: string): void {
  focusSoon(elementOf(nodeId))
}

/** The same at once where the node is in the page, so that keys pressed fast go on from it. */
export function focusNodeNow(nodeId: string): void {
  if (!focus(elementOf(nodeId))) focusSoon(elementOf(nodeId))
}

/** Gives the focus to the row of a menu's card that adds a key. */
export function focusAdder(menuId: string): void {
  focusSoon(`${elementOf(menuNodeId(menuId))} [data-key-adder]`)
}

/** Once what is closing has closed; while it comes into sight it may not be there yet. A menu that is open keeps it. */
function focusSoon(selector: string, tries = 30): void {
  setTimeout(() => {
    if (document.querySelector('[role="menu"][data-state="open"]')) return
    if (!focus(selector) && tries > 0) requestAnimationFrame(() => focusSoon(selector, tries - 1))
  })
}

function focus(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector)
  element?.focus({ preventScroll: true })
  return element !== null
}
