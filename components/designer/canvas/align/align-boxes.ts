import type { Box } from '../../clipboard/free-shift.ts'
import { boundsOf } from '../../clipboard/free-shift.ts'
import type { Position } from '../../draft/draft.ts'

export const alignments = ['left', 'centre', 'right', 'top', 'middle', 'bottom', 'across', 'down'] as const
/** `across` and `down` leave the same room between all, the outermost stay. */
export type Alignment = (typeof alignments)[number]

/** New places of boxes by id; top left corners. */
export function alignBoxes(boxes: Readonly<Record<string, Box>>, how: Alignment): Record<string, Position> {
  const bounds = boundsOf(Object.values(boxes))
  if (!bounds) return {}
  if (how === 'across' || how === 'down') return distributed(boxes, how)
  const at = (box: Box): Position => {
    switch (how) {
      case 'left':
        return { x: bounds.x, y: box.y }
      case 'centre':
        return { x: Math.round(bounds.x + (bounds.width - box.width) / 2), y: box.y }
      case 'right':
        return { x: bounds.x + bounds.width - box.width, y: box.y }
      case 'top':
        return { x: box.x, y: bounds.y }
      case 'middle':
        return { x: box.x, y: Math.round(bounds.y + (bounds.height - box.height) / 2) }
      case 'bottom':
        return { x: box.x, y: bounds.y + bounds.height - box.height }
    }
  }
  return Object.fromEntries(Object.entries(boxes).map(([id, box]) => [id, at(box)]))
}

function distributed(boxes: Readonly<Record<string, Box>>, how: 'across' | 'down'): Record<string, Position> {
  const [axis, size] = how === 'across' ? (['x', 'width'] as const) : (['y', 'height'] as const)
  const ordered = Object.entries(boxes).toSorted(([, a], [, b]) => a[axis] - b[axis])
  const bounds = boundsOf(Object.values(boxes))
  if (!bounds || ordered.length < 3) return Object.fromEntries(ordered.map(([id, { x, y }]) => [id, { x, y }]))
  const gaps = ordered.length - 1
  const gap = (bounds[size] - ordered.reduce((sum, [, box]) => sum + box[size], 0)) / gaps
  let next = bounds[axis]
  return Object.fromEntries(
    ordered.map(([id, box], at) => {
      // Where they do not fit side by side, each stands as far along as its turn is.
      const start = gap >= 0 ? next : bounds[axis] + ((bounds[size] - box[size]) * at) / gaps
      next += box[size] + gap
      return [id, { x: box.x, y: box.y, [axis]: Math.round(start) }]
    }),
  )
}
