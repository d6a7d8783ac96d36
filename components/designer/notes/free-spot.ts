import type { Position } from '../draft/draft.ts'

type Size = { width: number; height: number }

const step = 40
const gap = 16

/**
 * The place nearest to `wanted`, no further than `reach` each way, where something of this size covers none of `boxes`;
 * `wanted` when all of that is taken.
 */
export function freeSpot(wanted: Position, size: Size, boxes: readonly (Position & Size)[], reach: Position): Position {
  const covers = ({ x, y }: Position) =>
    boxes.some(
      (box) =>
        x < box.x + box.width + gap &&
        box.x < x + size.width + gap &&
        y < box.y + box.height + gap &&
        box.y < y + size.height + gap,
    )
  const rings = Math.ceil(Math.max(reach.x, reach.y) / step)
  for (let ring = 0; ring <= rings; ring++) {
    const free = around(ring)
      .filter(({ x, y }) => Math.abs(x * step) <= reach.x && Math.abs(y * step) <= reach.y)
      .map(({ x, y }) => ({ x: wanted.x + x * step, y: wanted.y + y * step }))
      .find((place) => !covers(place))
    if (free) return free
  }
  return wanted
}

/** The edge of a square of places, the nearest first. */
function around(ring: number): Position[] {
  const side = Array.from({ length: 2 * ring + 1 }, (_, at) => at - ring)
  return side
    .flatMap((x) => side.map((y) => ({ x, y })))
    .filter(({ x, y }) => Math.max(Math.abs(x), Math.abs(y)) === ring)
    .toSorted((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))
}
