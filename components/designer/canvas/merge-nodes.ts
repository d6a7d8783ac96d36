import { replaceEqualDeep } from '@tanstack/react-query'
import type { Position } from '../draft/draft.ts'
import type { CanvasNode, DesignerGraph, DesignerNode } from './graph.ts'

/**
 * The nodes to show next: those of `graph` at `places` (absolute; a child's position becomes relative to its parent),
 * with what React Flow keeps on `shown` ones (size, selection). A node that did not change stays the same object, so
 * that its memoised view does not render again; when none did, `shown` itself is the answer.
 */
export function mergeNodes(
  shown: readonly DesignerNode[],
  graph: DesignerGraph,
  places: Readonly<Record<string, Position>>,
  selectedIds: ReadonlySet<string>,
): DesignerNode[] {
  const before = new Map(shown.map((node) => [node.id, node]))
  const merged = graph.nodes.map((node): DesignerNode => {
    const old = before.get(node.id)
    const position = old?.dragging ? old.position : relative(node, places)
    const selected = selectedIds.has(node.id)
    if (!old || old.type !== node.type) return { ...node, position, selected }
    // What is equal within the data stays the same, too: rows that did not change render nothing.
    const data = replaceEqualDeep(old.data, node.data)
    const samePlace = old.position.x === position.x && old.position.y === position.y
    const sameNode = data === old.data && old.height === node.height && old.ariaLabel === node.ariaLabel
    if (sameNode && samePlace && Boolean(old.selected) === selected) return old
    return { ...old, ...node, data, position, selected } as DesignerNode
  })
  return merged.length === shown.length && merged.every((node, at) => node === shown[at])
    ? (shown as DesignerNode[])
    : merged
}

function relative(node: DesignerNode, places: Readonly<Record<string, Position>>): Position {
  const own = places[node.id] ?? node.position
  const parent = node.parentId ? places[node.parentId] : undefined
  return parent ? { x: own.x - parent.x, y: own.y - parent.y } : own
}

/** Where nodes stand on the canvas, children made absolute again; what is stored. */
export function absolutePositions(nodes: readonly CanvasNode[]): Record<string, Position> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return Object.fromEntries(
    nodes.map((node) => {
      const parent = node.parentId ? byId.get(node.parentId)?.position : undefined
      const { x, y } = node.position
      return [node.id, { x: Math.round(x + (parent?.x ?? 0)), y: Math.round(y + (parent?.y ?? 0)) }]
    }),
  )
}
