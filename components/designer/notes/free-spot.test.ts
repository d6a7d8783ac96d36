import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeSpot } from './free-spot.ts'

const reach = { x: 900, y: 900 }
const size = { width: 240, height: 140 }

test('a place that is free is taken', () => {
  expect(freeSpot({ x: 5, y: 7 }, size, [{ x: 900, y: 0, width: 260, height: 300 }], reach)).toEqual({ x: 5, y: 7 })
})

test('where a card stands, the nearest place beside it is taken', () => {
  expect(freeSpot({ x: 0, y: 0 }, size, [{ x: -20, y: -20, width: 300, height: 200 }], reach)).toEqual({
    x: 0,
    y: -200,
  })
})

test('no place is taken that is too far away', () => {
  expect(freeSpot({ x: 0, y: 0 }, size, [{ x: -20, y: -20, width: 300, height: 200 }], { x: 50, y: 50 })).toEqual({
    x: 0,
    y: 0,
  })
})

test('nothing is covered, as long as something near is free', () => {
  const box = fc.record({
    ...{ x: fc.integer({ min: -400, max: 400 }), y: fc.integer({ min: -400, max: 400 }) },
    ...{ width: fc.constant(260), height: fc.constant(300) },
  })
  fc.assert(
    fc.property(fc.array(box, { maxLength: 8 }), (boxes) => {
      const { x, y } = freeSpot({ x: 0, y: 0 }, size, boxes, reach)
      for (const each of boxes) {
        const apart = x >= each.x + each.width || each.x >= x + 240 || y >= each.y + each.height || each.y >= y + 140
        expect(apart).toBe(true)
      }
    }),
  )
})
