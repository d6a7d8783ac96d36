import type { Position } from '../draft/draft.ts'

export type Box = Position & { width: number; height: number }

const room = 24

/** How far a box has to move from `shift` on, downwards, until it covers none of those that stand. */
export function freeShift(box: Box, standing: readonly Box[], shift: Position): Position {
  const moved = { ...box, x: box.x + shift.x, y: box.y + shift.y }
  for (const other of standing.toSorted((a, b) => a.y - b.y)) {
    if (overlaps(moved, other)) moved.y = other.y + other.height + room
  }
  return { x: shift.x, y: moved.y - box.y }
}

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width + room && b.x < a.x + a.width + room && a.y < b.y + b.height + room && b.y < a.y + a.height + room

/** The box around boxes; null around none. */
export function boundsOf(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null
  const left = Math.min(...boxes.map(({ x }) => x))
  const top = Math.min(...boxes.map(({ y }) => y))
  const right = Math.max(...boxes.map(({ x, width }) => x + width))
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height))
  return { x: left, y: top, width: right - left, height: bottom - top }
}
