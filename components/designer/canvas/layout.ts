import { Graph, layout } from '@dagrejs/dagre'
import type { Position } from '../draft/draft.ts'
import type { DesignerGraph, DesignerNode } from './graph.ts'

const columnGap = 96
const rowGap = 24
const margin = 40

/**
 * A place for every node, left to right as a call goes, top left corners in canvas pixels. The same graph always gets
 * the same places; what one menu leads to stands in the order of its keys.
 */
export function arrange(graph: DesignerGraph): Record<string, Position> {
  const dagre = new Graph({ directed: true, multigraph: true })
  dagre.setGraph({ rankdir: 'LR', ranksep: columnGap, nodesep: rowGap, marginx: margin, marginy: margin })
  dagre.setDefaultEdgeLabel(() => ({}))
  for (const node of graph.nodes) dagre.setNode(node.id, { width: node.width ?? 0, height: node.height ?? 0 })
  for (const edge of graph.edges) dagre.setEdge(edge.source, edge.target, {}, edge.id)
  layout(dagre, { disableOptimalOrderHeuristic: true })
  return Object.fromEntries(
    graph.nodes.map((node) => {
      const { x = 0, y = 0 } = dagre.node(node.id) as Partial<Position>
      return [node.id, { x: Math.round(x - (node.width ?? 0) / 2), y: Math.round(y - (node.height ?? 0) / 2) }]
    }),
  )
}

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
  const parentId =
    node.parentId ?? graph.edges.find((edge) => edge.target === node.id && placed.has(edge.source))?.source
  const parent = parentId ? placed.get(parentId) : undefined
  const own = arranged[node.id] ?? { x: 0, y: 0 }
  const origin = parentId ? arranged[parentId] : undefined
  const wanted =
    parent && origin
      ? { x: parent.x + Math.max(own.x - origin.x, 0), y: parent.y + own.y - origin.y }
      : { x: own.x, y: own.y }
  const others = graph.nodes.filter((other) => placed.has(other.id))
  for (let tries = 0; tries < graph.nodes.length; tries++) {
    const hit = others.find((other) => overlaps(node, wanted, other, placed.get(other.id) as Position))
    if (!hit) break
    wanted.y = (placed.get(hit.id) as Position).y + (hit.height ?? 0) + rowGap
  }
  return wanted
}

function overlaps(a: DesignerNode, at: Position, b: DesignerNode, bAt: Position): boolean {
  return (
    at.x < bAt.x + (b.width ?? 0) + rowGap &&
    bAt.x < at.x + (a.width ?? 0) + rowGap &&
    at.y < bAt.y + (b.height ?? 0) + rowGap / 2 &&
    bAt.y < at.y + (a.height ?? 0) + rowGap / 2
  )
}
