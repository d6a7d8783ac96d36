import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { snapBox } from './snap-box.ts'

const options = { reach: 6, grid: 20 }
const other = { x: 100, y: 300, width: 260, height: 200 }

describe('a box that is being moved', () => {
  test('comes to stand on the edge of another that is near', () => {
    expect(snapBox({ x: 104, y: 7, width: 260, height: 100 }, [other], options)).toEqual({
      x: 100,
      y: 0,
      guides: [{ axis: 'x', at: 100, from: 0, to: 500 }],
    })
  })

  test('aligns with the middle and the far edge, too', () => {
    expect(snapBox({ x: 141, y: 0, width: 184, height: 44 }, [other], options)).toMatchObject({ x: 138 })
    expect(snapBox({ x: 178, y: 0, width: 184, height: 44 }, [other], options)).toMatchObject({ x: 176 })
  })

  test('along both axes at once', () => {
    expect(snapBox({ x: 98, y: 303, width: 50, height: 50 }, [other], options)).toMatchObject({ x: 100, y: 300 })
  })

  test('stands on the grid where nothing is near', () => {
    expect(snapBox({ x: 609, y: -31, width: 50, height: 50 }, [other], options)).toEqual({ x: 600, y: -40, guides: [] })
  })

  test('is never moved further than the reach, or half the grid', () => {
    const at = fc.integer({ min: -2000, max: 2000 })
    const box = fc.record({
      x: at,
      y: at,
      width: fc.integer({ min: 1, max: 400 }),
      height: fc.integer({ min: 1, max: 400 }),
    })
    fc.assert(
      fc.property(box, fc.array(box), (moving, others) => {
        const { x, y } = snapBox(moving, others, options)
        expect(Math.abs(x - moving.x)).toBeLessThanOrEqual(10)
        expect(Math.abs(y - moving.y)).toBeLessThanOrEqual(10)
      }),
    )
  })
})
