import type { Position } from '../draft/draft.ts'
import { type Box, BoxGrid, bottom } from './box-grid.ts'
import type { DesignerGraph, DesignerNode } from './graph.ts'
import { arrange } from './layout.ts'

const gap = 24

/**
 * Places for all nodes where some are `known` (moved by hand, or shown before): those stay, unless a card above has
 * grown over them. Any other node stands to its parent as the automatic layout would have it, moved down until it
 * covers nothing.
 */
export function placeNodes(graph: DesignerGraph, known: Readonly<Record<string, Position>>): Record<string, Position> {
  const isKnown = graph.nodes.map((node) => known[node.id] !== undefined)
  if (!isKnown.includes(true)) return arrange(graph)
  const placed = new Map<string, Position>()
  for (const node of graph.nodes) {
    const position = known[node.id]
    if (position) placed.set(node.id, position)
  }
  if (isKnown.includes(false)) placeOthers(graph, placed)
  return pushedDown(graph, placed)
}

/** From the top down, whatever a higher node covers goes below it. */
function pushedDown(graph: DesignerGraph, placed: ReadonlyMap<string, Position>): Record<string, Position> {
  const settled = new BoxGrid()
  const fromTop = graph.nodes
    .map((node) => ({ id: node.id, box: boxAt(node, placed.get(node.id)) }))
    .toSorted((a, b) => a.box.y - b.box.y)
  for (const { box } of fromTop) {
    for (let hit = settled.lowestIn(box); hit; hit = settled.lowestIn(box)) box.y = bottom(hit) + gap
    settled.add(box)
  }
  return Object.fromEntries(fromTop.map(({ id, box: { x, y } }) => [id, { x, y }]))
}

/** Adds a free place to `placed` for every node that has none. */
function placeOthers(graph: DesignerGraph, placed: Map<string, Position>): void {
  const arranged = arrange(graph)
  const comingFrom = Map.groupBy(graph.edges, (edge) => edge.target)
  const taken = new BoxGrid()
  for (const node of graph.nodes) {
    const place = placed.get(node.id)
    if (place) taken.add(boxAt(node, place))
  }
  for (const node of graph.nodes) {
    if (placed.has(node.id)) continue
    const parentId = node.parentId ?? comingFrom.get(node.id)?.find(({ source }) => placed.has(source))?.source
    const place = freePlace(node, wantedPlace(node.id, parentId, arranged, placed), taken)
    placed.set(node.id, place)
    taken.add(boxAt(node, place))
  }
}

/** As the automatic layout has it, moved along with the node that leads to it. */
function wantedPlace(
  id: string,
  parentId: string | undefined,
  arranged: Readonly<Record<string, Position>>,
  placed: ReadonlyMap<string, Position>,
): Position {
  const own = arranged[id] ?? { x: 0, y: 0 }
  const origin = parentId && arranged[parentId]
  const parent = parentId && placed.get(parentId)
  return parent && origin ? { x: parent.x + Math.max(own.x - origin.x, 0), y: parent.y + own.y - origin.y } : own
}

function freePlace(node: DesignerNode, wanted: Position, taken: BoxGrid): Position {
  const own = boxAt(node, wanted)
  const room = { ...own, x: own.x - gap, width: own.width + 2 * gap, y: own.y - gap / 2, height: own.height + gap }
  for (let hit = taken.lowestIn(room); hit; hit = taken.lowestIn(room)) room.y = bottom(hit) + gap / 2
  return { x: wanted.x, y: room.y + gap / 2 }
}

const boxAt = ({ width = 0, height = 0 }: DesignerNode, { x, y }: Position = { x: 0, y: 0 }): Box => ({
  x,
  y,
  width,
  height,
})
