import type { InternalNode } from '@xyflow/react'
import type { CanvasNode } from './graph.ts'

/** What part of the canvas a small picture shows: its top left corner, and pixels of the picture for one of the canvas. */
export type BoxIn = { x: number; y: number; scale: number }

type Nodes = Iterable<InternalNode<CanvasNode>>

const margin = 6

/** All nodes, as large as they fit. */
export function overviewOf(nodes: Nodes, size: { width: number; height: number }): BoxIn {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { internals, width = 0, height = 0 } of nodes) {
    const { x, y } = internals.positionAbsolute
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  if (left === Infinity) return { x: 0, y: 0, scale: 0.1 }
  const scale = Math.min((size.width - 2 * margin) / (right - left), (size.height - 2 * margin) / (bottom - top))
  return {
    x: (left + right) / 2 - size.width / scale / 2,
    y: (top + bottom) / 2 - size.height / scale / 2,
    scale,
  }
}

/** Draws each node as a box, menus, leaves and stubs in colours of their own; small ones still as a dot. */
export function drawOverview(bitmap: HTMLCanvasElement, nodes: Nodes, { x, y, scale }: BoxIn): void {
  const context = bitmap.getContext('2d')
  if (!context) return
  const { width, height } = bitmap.getBoundingClientRect()
  const ratio = devicePixelRatio
  bitmap.width = width * ratio
  bitmap.height = height * ratio
  context.scale(ratio, ratio)
  const style = getComputedStyle(bitmap)
  const colourOf = (name: string) => style.getPropertyValue(name)
  const colours = {
    menu: colourOf('--node-menu'),
    missing: colourOf('--danger'),
    leaf: colourOf('--edge'),
    note: colourOf('--border'),
  }
  for (const { type, internals, width: w = 0, height: h = 0, hidden } of nodes) {
    if (hidden) continue
    context.fillStyle = colours[type ?? 'leaf']
    const { x: left, y: top } = internals.positionAbsolute
    context.fillRect((left - x) * scale, (top - y) * scale, Math.max(1, w * scale), Math.max(1, h * scale))
  }
}
