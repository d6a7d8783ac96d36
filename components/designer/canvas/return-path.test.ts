import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Position } from '../draft/draft.ts'
import { type Box, returnPath, roundedPath } from './return-path.ts'

const width = 260
const boxAt = (x: number, y: number, height: number): Box => ({ left: x, right: x + width, top: y, bottom: y + height })

/** Whether a straight piece of a path runs inside a box, its border excepted. */
function crosses(a: Position, b: Position, box: Box): boolean {
  return (
    Math.min(a.x, b.x) < box.right &&
    Math.max(a.x, b.x) > box.left &&
    Math.min(a.y, b.y) < box.bottom &&
    Math.max(a.y, b.y) > box.top
  )
}

test('a path back never runs behind the card it leaves or the card it enters', () => {
  const place = fc.integer({ min: -1500, max: 1500 })
  const height = fc.integer({ min: 44, max: 900 })
  fc.assert(
    fc.property(
      fc.integer({ min: 350, max: 3000 }),
      place,
      height,
      height,
      (distance, y, sourceHeight, targetHeight) => {
        const target = boxAt(0, 0, targetHeight)
        const source = boxAt(distance, y, sourceHeight)
        const from = { x: source.right, y: source.top + sourceHeight / 2 }
        const points = returnPath(from, { x: target.left, y: 20 }, source, target)
        const pieces = points.slice(1).map((point, at) => [points[at] ?? from, point] as const)
        expect(pieces.filter(([a, b]) => crosses(a, b, target) || crosses(a, b, source))).toEqual([])
      },
    ),
  )
})

test('a menu that repeats itself is left and entered around its top', () => {
  const card = boxAt(0, 0, 300)
  const points = returnPath({ x: 260, y: 150 }, { x: 0, y: 20 }, card, card)
  expect(Math.min(...points.map((point) => point.y))).toBe(-20)
})

test('corners are rounded, ends stay where they are', () => {
  const path = roundedPath([
    { x: 0, y: 0 },
    { x: 50, y: 0 },
    { x: 50, y: 50 },
  ])
  expect(path).toBe('M0,0L40,0Q50,0 50,10L50,50')
})
