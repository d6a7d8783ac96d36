import type { Position } from '../draft/draft.ts'

/** A node's box on the canvas. */
export type Box = { left: number; right: number; top: number; bottom: number }

const outside = 20
const radius = 10

/**
 * The corners of a path that leads back to the left: out of its node, along a lane above or below it, and into its
 * target from the left, around both nodes.
 */
export function returnPath(from: Position, to: Position, source: Box, target: Box): Position[] {
  const above = to.y <= from.y
  const lane = above ? source.top - outside : source.bottom + outside
  const out = from.x + outside
  const into = to.x - outside
  const meetsTarget = lane > target.top - outside && lane < target.bottom + outside && into < target.right
  if (!meetsTarget)
    return [from, { x: out, y: from.y }, { x: out, y: lane }, { x: into, y: lane }, { x: into, y: to.y }, to]
  const besides = target.right + outside
  const around = above ? target.top - outside : target.bottom + outside
  return [
    from,
    { x: out, y: from.y },
    { x: out, y: lane },
    { x: besides, y: lane },
    { x: besides, y: around },
    { x: into, y: around },
    { x: into, y: to.y },
    to,
  ]
}

/** Corners as the `d` of an SVG path, rounded. */
export function roundedPath(points: readonly Position[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  let path = `M${first.x},${first.y}`
  for (const [at, corner] of rest.entries()) {
    const before = points[at]
    const after = points[at + 2]
    if (!before || !after) {
      path += `L${corner.x},${corner.y}`
      continue
    }
    const start = towards(corner, before)
    const end = towards(corner, after)
    path += `L${start.x},${start.y}Q${corner.x},${corner.y} ${end.x},${end.y}`
  }
  return path
}

/** From a corner a little way towards a neighbour, at most half of the way. */
function towards(corner: Position, neighbour: Position): Position {
  const length = Math.hypot(neighbour.x - corner.x, neighbour.y - corner.y)
  if (length === 0) return corner
  const part = Math.min(radius, length / 2) / length
  return { x: corner.x + (neighbour.x - corner.x) * part, y: corner.y + (neighbour.y - corner.y) * part }
}
