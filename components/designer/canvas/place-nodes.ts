import type { Position } from '../draft/draft.ts'
import type { DesignerGraph, DesignerNode } from './graph.ts'
import { arrange } from './layout.ts'

const gap = 24

/**
 * Places for all nodes where some are `known` (moved by hand, or shown before): those stay. Any other node stands to
 * its parent as the automatic layout would have it, moved down until it covers nothing.
 */
export function placeNodes(graph: DesignerGraph, known: Readonly<Record<string, Position>>): Record<string, Position> {
  const arranged = arrange(graph)
  if (!graph.nodes.some((node) => known[node.id])) return arranged
  const placed = new Map<string, Position>()
  for (const node of graph.nodes) {
    const position = known[node.id]
    if (position) placed.set(node.id, position)
  }
  for (const node of graph.nodes) {
    if (!placed.has(node.id)) placed.set(node.id, freePlace(graph, node, arranged, placed))
  }
  return Object.fromEntries(placed)
}

function freePlace(
  graph: DesignerGraph,
  node: DesignerNode,
  arranged: Record<string, Position>,
  placed: ReadonlyMap<string, Position>,
): Position {
  const source = graph.edges.find((edge) => edge.target === node.id && placed.has(edge.source))?.source
  const parentId = node.parentId ?? source
  const parent = parentId ? placed.get(parentId) : undefined
  const own = arranged[node.id] ?? { x: 0, y: 0 }
  const origin = parentId ? arranged[parentId] : undefined
  const wanted =
    parent && origin
      ? { x: parent.x + Math.max(own.x - origin.x, 0), y: parent.y + own.y - origin.y }
      : { x: own.x, y: own.y }
  const others = graph.nodes.flatMap((other) => {
    const place = placed.get(other.id)
    return place ? [{ node: other, place }] : []
  })
  for (let tries = 0; tries < graph.nodes.length; tries++) {
    const hit = others.find((other) => overlaps(node, wanted, other.node, other.place))
    if (!hit) break
    wanted.y = hit.place.y + (hit.node.height ?? 0) + gap
  }
  return wanted
}

function overlaps(a: DesignerNode, at: Position, b: DesignerNode, bAt: Position): boolean {
  return (
    at.x < bAt.x + (b.width ?? 0) + gap &&
    bAt.x < at.x + (a.width ?? 0) + gap &&
    at.y < bAt.y + (b.height ?? 0) + gap / 2 &&
    bAt.y < at.y + (a.height ?? 0) + gap / 2
  )
}
