import type { InternalNode } from '@xyflow/react'
import type { DesignerEdge, DesignerNode } from './graph.ts'

type View = { transform: readonly [number, number, number]; width: number; height: number }

/** Of the paths that come to a node from far away, so many are drawn: to a start a whole flow may lead back. */
const arrivalsDrawn = 12

/** The nodes on the screen, and for half a screen around it. */
export function nearNodes(nodes: Iterable<InternalNode<DesignerNode>>, { transform, width, height }: View): string[] {
  const [x, y, zoom] = transform
  const left = (-x - width / 2) / zoom
  const right = (-x + 1.5 * width) / zoom
  const top = (-y - height / 2) / zoom
  const bottom = (-y + 1.5 * height) / zoom
  const near: string[] = []
  for (const { id, internals, width: w = 0, height: h = 0 } of nodes) {
    const at = internals.positionAbsolute
    if (at.x < right && at.x + w > left && at.y < bottom && at.y + h > top) near.push(id)
  }
  return near
}

/**
 * The paths that begin near, and those that come to a node near, of many from far away only the first. Lines that merely
 * pass are left out: thousands of them would say nothing and cost most of the time of each frame.
 */
export function nearEdges(edges: readonly DesignerEdge[], near: ReadonlySet<string>): DesignerEdge[] {
  const arrivals = new Map<string, number>()
  return edges.filter(({ source, target }) => {
    if (near.has(source)) return true
    if (!near.has(target)) return false
    const count = (arrivals.get(target) ?? 0) + 1
    arrivals.set(target, count)
    return count <= arrivalsDrawn
  })
}
