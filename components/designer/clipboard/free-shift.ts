import type { Position } from '../draft/draft.ts'

export type Box = Position & { width: number; height: number }

const room = 24

/** How far boxes have to move together from `shift` on, downwards, until they cover none of those that stand. */
export function freeShift(boxes: readonly Box[], standing: readonly Box[], shift: Position): Position {
  let { y } = shift
  const covered = () =>
    boxes.flatMap((box) => {
      const hit = standing.find((other) => overlaps({ ...box, x: box.x + shift.x, y: box.y + y }, other))
      return hit ? [hit.y + hit.height + room - (box.y + y)] : []
    })
  for (let down = covered(); down.length > 0; down = covered()) y += Math.max(...down, 1)
  return { x: shift.x, y }
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
