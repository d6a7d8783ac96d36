import { describe, expect, it } from 'vitest'
import { byteRange } from './byte-range.ts'

describe('a range of bytes of ten', () => {
  it.each([
    ['bytes=0-3', { start: 0, end: 3 }],
    ['bytes=4-', { start: 4, end: 9 }],
    ['bytes=4-99', { start: 4, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-99', { start: 0, end: 9 }],
    ['bytes=9-9', { start: 9, end: 9 }],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-2', null],
    ['bytes=-', null],
    ['bytes=0-1,4-5', null],
    ['lines=0-3', null],
    ['', null],
    [null, null],
  ])('%s is %j', (header, range) => {
    expect(byteRange(header, 10)).toEqual(range)
  })

  it('of nothing is never satisfiable', () => {
    expect(byteRange('bytes=0-', 0)).toBe('unsatisfiable')
  })
})
