import { menuNodeId } from './node-id.ts'

/** Gives the focus to a node of the canvas, for whoever goes on by keyboard. */
export function focusNode(nodeId: string): void {
  focusSoon(`.react-flow__node[data-id="${CSS.escape(nodeId)}"]`)
}

/** Gives the focus to the row of a menu's card that adds a key. */
export function focusAdder(menuId: string): void {
  focusSoon(`.react-flow__node[data-id="${CSS.escape(menuNodeId(menuId))}"] [data-key-adder]`)
}

/** Once what is closing has closed; while it comes into sight it may not be there yet. */
function focusSoon(selector: string, tries = 30): void {
  setTimeout(() => {
    const element = document.querySelector<HTMLElement>(selector)
    if (element) element.focus({ preventScroll: true })
    else if (tries > 0) requestAnimationFrame(() => focusSoon(selector, tries - 1))
  })
}
