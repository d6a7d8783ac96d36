import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOf } from '../../clipboard/free-shift.ts'
import { alignBoxes, alignments } from './align-boxes.ts'

const boxes = {
  a: { x: 0, y: 0, width: 100, height: 50 },
  b: { x: 40, y: 200, width: 60, height: 30 },
  c: { x: 300, y: 90, width: 200, height: 20 },
}

describe('aligning', () => {
  test('to an edge moves along one direction only', () => {
    expect(alignBoxes(boxes, 'left')).toEqual({ a: { x: 0, y: 0 }, b: { x: 0, y: 200 }, c: { x: 0, y: 90 } })
    expect(alignBoxes(boxes, 'right')).toEqual({ a: { x: 400, y: 0 }, b: { x: 440, y: 200 }, c: { x: 300, y: 90 } })
    expect(alignBoxes(boxes, 'bottom')).toEqual({ a: { x: 0, y: 180 }, b: { x: 40, y: 200 }, c: { x: 300, y: 210 } })
    expect(alignBoxes(boxes, 'centre').a).toEqual({ x: 200, y: 0 })
    expect(alignBoxes(boxes, 'middle').c).toEqual({ x: 300, y: 105 })
  })

  test('distributing leaves the same room between all', () => {
    expect(alignBoxes(boxes, 'across')).toEqual({ a: { x: 0, y: 0 }, b: { x: 170, y: 200 }, c: { x: 300, y: 90 } })
    expect(alignBoxes(boxes, 'down').c).toEqual({ x: 300, y: 115 })
  })

  test('keeps to the box around all of them', () => {
    const side = fc.integer({ min: 0, max: 900 })
    const box = fc.record({
      x: side,
      y: side,
      width: fc.integer({ min: 1, max: 300 }),
      height: fc.integer({ min: 1, max: 300 }),
    })
    const many = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), box, { minKeys: 1 })
    fc.assert(
      fc.property(many, fc.constantFrom(...alignments), (all, how) => {
        const places = alignBoxes(all, how)
        const before = boundsOf(Object.values(all))
        const after = boundsOf(
          Object.entries(places).flatMap(([id, place]) => (all[id] ? [{ ...all[id], ...place }] : [])),
        )
        expect(Object.keys(places).toSorted()).toEqual(Object.keys(all).toSorted())
        const inside = (axis: 'x' | 'y', size: 'width' | 'height') =>
          after &&
          before &&
          after[axis] >= before[axis] - 1 &&
          after[axis] + after[size] <= before[axis] + before[size] + 1
        expect(inside('x', 'width') && inside('y', 'height')).toBe(true)
      }),
    )
  })
})
