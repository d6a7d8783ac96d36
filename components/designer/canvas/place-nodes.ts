import type { Position } from '../draft/draft.ts'
import type { DesignerGraph, DesignerNode } from './graph.ts'
import { arrange } from './layout.ts'

const gap = 24

/**
 * Places for all nodes where some are `known` (moved by hand, or shown before): those stay, unless a card above has
 * grown over them. Any other node stands to its parent as the automatic layout would have it, moved down until it
 * covers nothing.
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
  return Object.fromEntries(pushedDown(graph, placed))
}

/** From the top down, whatever a higher node covers goes below it. */
function pushedDown(graph: DesignerGraph, placed: ReadonlyMap<string, Position>): [string, Position][] {
  const settled: { node: DesignerNode; place: Position }[] = []
  const fromTop = graph.nodes
    .map((node) => ({ node, place: { ...(placed.get(node.id) ?? { x: 0, y: 0 }) } }))
    .toSorted((a, b) => a.place.y - b.place.y)
  for (const each of fromTop) {
    const hitBy = () => settled.find((other) => overlaps(each.node, each.place, other.node, other.place, 0))
    for (let hit = hitBy(); hit; hit = hitBy()) each.place.y = hit.place.y + (hit.node.height ?? 0) + gap
    settled.push(each)
  }
  return fromTop.map(({ node, place }) => [node.id, place])
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

function overlaps(a: DesignerNode, at: Position, b: DesignerNode, bAt: Position, room = gap): boolean {
  return (
    at.x < bAt.x + (b.width ?? 0) + room &&
    bAt.x < at.x + (a.width ?? 0) + room &&
    at.y < bAt.y + (b.height ?? 0) + room / 2 &&
    bAt.y < at.y + (a.height ?? 0) + room / 2
  )
}
