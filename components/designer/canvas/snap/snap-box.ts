import type { Box } from '../../clipboard/free-shift.ts'
import type { Position } from '../../draft/draft.ts'

/** A line that shows what a box is aligned with: `at` on its axis, from `from` to `to` on the other; canvas pixels. */
export type Guide = { axis: 'x' | 'y'; at: number; from: number; to: number }

export type Snapped = Position & { guides: Guide[] }

/**
 * Where a box that is being moved comes to stand: aligned with the edges or the middle of another one that is nearer
 * than `reach`, else on the grid, along each axis by itself.
 */
export function snapBox(box: Box, others: readonly Box[], { reach, grid }: { reach: number; grid: number }): Snapped {
  const x = nearest(box, others, 'x', reach)
  const y = nearest(box, others, 'y', reach)
  const place = { x: x?.to ?? Math.round(box.x / grid) * grid, y: y?.to ?? Math.round(box.y / grid) * grid }
  const moved = { ...box, ...place }
  return {
    ...place,
    guides: [x && guideOf('x', x, moved), y && guideOf('y', y, moved)].filter((each) => each !== null),
  }
}

type Match = { to: number; at: number; other: Box }

function nearest(box: Box, others: readonly Box[], axis: 'x' | 'y', reach: number): Match | null {
  let best: (Match & { distance: number }) | null = null
  for (const other of others) {
    for (const [from, at] of lines(box, other, axis)) {
      const distance = Math.abs(at - from)
      if (distance > reach || (best && distance >= best.distance)) continue
      best = { to: box[axis] + at - from, at, other, distance }
    }
  }
  return best
}

/** Begin to begin, middle to middle, end to end. */
function lines(box: Box, other: Box, axis: 'x' | 'y'): [from: number, at: number][] {
  const size = axis === 'x' ? 'width' : 'height'
  return [0, 0.5, 1].map((part) => [box[axis] + box[size] * part, other[axis] + other[size] * part])
}

function guideOf(axis: 'x' | 'y', { at, other }: Match, box: Box): Guide {
  const [along, size] = axis === 'x' ? (['y', 'height'] as const) : (['x', 'width'] as const)
  return {
    axis,
    at,
    from: Math.min(box[along], other[along]),
    to: Math.max(box[along] + box[size], other[along] + other[size]),
  }
}
