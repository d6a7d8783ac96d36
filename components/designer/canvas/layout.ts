import type { Position } from '../draft/draft.ts'
import { cardParts } from './card-parts.ts'
import { cardHeaderHeight, cardRowHeight, rowsTop } from './card-size.ts'
import type { DesignerGraph, DesignerNode } from './graph.ts'

const columnGap = 88
const leafGap = 16
/** Room for two lanes of paths that lead back. */
const blockGap = 60
const margin = 40

/** Nodes of a subtree with their y, from its top to its bottom. `anchor`: the y at which a path arrives. */
type Block = { places: { id: string; depth: number; y: number }[]; top: number; bottom: number; anchor: number }

/**
 * A place for every node, left to right as a call goes, top left corners in canvas pixels. A menu stands where a call
 * gets to it first; what it leads to stands right of it in the order of its keys, each with all that follows from it.
 * The same graph always gets the same places. Written out, because general layout keeps neither the order of the keys
 * nor a leaf beside its menu.
 */
export function arrange(graph: DesignerGraph): Record<string, Position> {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]))
  const { roots, children } = treeOf(graph)
  const placed: Block['places'] = []
  let top = margin
  for (const root of roots) {
    const block = blockOf(root, 0, nodes, children)
    for (const place of block.places) placed.push({ ...place, y: place.y + top - block.top })
    top += block.bottom - block.top + blockGap
  }
  const widths: number[] = []
  for (const { id, depth } of placed) widths[depth] = Math.max(widths[depth] ?? 0, nodes.get(id)?.width ?? 0)
  const columns = widths.map((_, depth) => widths.slice(0, depth).reduce((x, width) => x + width + columnGap, margin))
  return Object.fromEntries(placed.map(({ id, depth, y }) => [id, { x: columns[depth] ?? margin, y: Math.round(y) }]))
}

/** Each node below the one from which a call reaches it first; those that no call reaches are roots of their own. */
function treeOf({ nodes, edges }: DesignerGraph): { roots: string[]; children: Map<string, string[]> } {
  const targets = Map.groupBy(edges, (edge) => edge.source)
  const children = new Map<string, string[]>()
  const seen = new Set<string>()
  const roots: string[] = []
  for (const node of nodes) {
    if (seen.has(node.id) || node.type !== 'menu') continue
    roots.push(node.id)
    seen.add(node.id)
    const open = [node.id]
    for (let next = open.shift(); next; next = open.shift()) {
      for (const { target } of targets.get(next) ?? []) {
        if (seen.has(target)) continue
        seen.add(target)
        open.push(target)
        children.set(next, [...(children.get(next) ?? []), target])
      }
    }
  }
  return { roots, children }
}

function blockOf(
  id: string,
  depth: number,
  nodes: ReadonlyMap<string, DesignerNode>,
  children: ReadonlyMap<string, string[]>,
): Block {
  const node = nodes.get(id)
  const height = node?.height ?? 0
  const places: Block['places'] = []
  const anchors: number[] = []
  let bottom = 0
  let wasLeaf = true
  for (const [at, childId] of (children.get(id) ?? []).entries()) {
    const block = blockOf(childId, depth + 1, nodes, children)
    const isLeaf = block.places.length === 1 && nodes.get(childId)?.type !== 'menu'
    const shift = bottom + (at === 0 ? 0 : isLeaf && wasLeaf ? leafGap : blockGap) - block.top
    for (const place of block.places) places.push({ ...place, y: place.y + shift })
    anchors.push(block.anchor + shift)
    bottom = block.bottom + shift
    wasLeaf = isLeaf
  }
  const middle = ((anchors[0] ?? 0) + (anchors.at(-1) ?? 0)) / 2
  const y = anchors.length > 0 ? middle - rowsMiddle(node) : 0
  places.unshift({ id, depth, y })
  const anchor = y + (node?.type === 'menu' ? cardHeaderHeight / 2 : height / 2)
  return { places, top: Math.min(y, 0), bottom: Math.max(y + height, bottom), anchor }
}

/** Where the paths of a node begin on the whole, from its top. */
function rowsMiddle(node: DesignerNode | undefined): number {
  if (node?.type !== 'menu') return (node?.height ?? 0) / 2
  return rowsTop(cardParts(node.data.menu)) + (node.data.rows.length * cardRowHeight) / 2
}
