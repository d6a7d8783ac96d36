import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeShift } from './free-shift.ts'

const box = { x: 0, y: 0, width: 100, height: 50 }

test('what has room stays where it was', () => {
  expect(freeShift(box, [{ ...box, x: 200 }], { x: 0, y: 0 })).toEqual({ x: 0, y: 0 })
  expect(freeShift(box, [], { x: 30, y: -40 })).toEqual({ x: 30, y: -40 })
})

test('what would cover something goes below it, and below what it would cover there', () => {
  const standing = [
    { ...box, y: 60 },
    { ...box, y: 10 },
  ]
  expect(freeShift(box, standing, { x: 0, y: 0 })).toEqual({ x: 0, y: 134 })
})

test('it covers nothing in the end', () => {
  const at = fc.integer({ min: -500, max: 500 })
  const any = fc.record({
    x: at,
    y: at,
    width: fc.integer({ min: 1, max: 200 }),
    height: fc.integer({ min: 1, max: 200 }),
  })
  fc.assert(
    fc.property(any, fc.array(any), (moving, standing) => {
      const { x, y } = freeShift(moving, standing, { x: 0, y: 0 })
      const [left, top] = [moving.x + x, moving.y + y]
      const covered = standing.filter(
        (each) =>
          left < each.x + each.width &&
          each.x < left + moving.width &&
          top < each.y + each.height &&
          each.y < top + moving.height,
      )
      expect(covered).toEqual([])
    }),
  )
})
