import type { Position } from '../draft/draft.ts'

const margin = 32

type Size = { width: number; height: number }

/**
 * How far everything has to move, in screen pixels, so that `box` is inside the view with a margin: not at all when it
 * is already. Of a box that does not fit, its top left corner is shown.
 */
export function revealShift(box: Position & Size, view: Size): Position {
  return { x: shift(box.x, box.width, view.width), y: shift(box.y, box.height, view.height) }
}

function shift(start: number, length: number, room: number): number {
  if (start < margin || length > room - 2 * margin) return margin - start
  return Math.min(0, room - margin - (start + length))
}
