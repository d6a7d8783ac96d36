import { menuNodeId } from './node-id.ts'

/** Gives the focus to a node of the canvas, for whoever goes on by keyboard. */
export function focusNode(nodeId: string): void {
  focusSoon(`.react-flow__node[data-id="${CSS.escape(nodeId)}"]`)
}

/** Gives the focus to the row of a menu's card that adds a key. */
export function focusAdder(menuId: string): void {
  focusSoon(`.react-flow__node[data-id="${CSS.escape(menuNodeId(menuId))}"] [data-key-adder]`)
}

/** Once what is closing has closed. */
function focusSoon(selector: string): void {
  setTimeout(() => document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true }))
}
