import { expect, test } from 'vitest'
import { revealShift } from './reveal-shift.ts'

const view = { width: 800, height: 600 }

test('what can be seen already does not move', () => {
  expect(revealShift({ x: 100, y: 100, width: 260, height: 300 }, view)).toEqual({ x: 0, y: 0 })
})

test('what is outside comes in just so far', () => {
  expect(revealShift({ x: 700, y: -50, width: 260, height: 300 }, view)).toEqual({ x: -192, y: 82 })
})

test('of what does not fit, the beginning is shown', () => {
  expect(revealShift({ x: 100, y: 100, width: 260, height: 900 }, view)).toEqual({ x: 0, y: -68 })
})
