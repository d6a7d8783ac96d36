import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseInput, refusal, safeParseInput } from './parse-input.ts'

const schema = z.strictObject({
  name: z.string().min(2).max(4),
  age: z.int().max(99).optional(),
  kind: z.enum(['a', 'b']).optional(),
  more: z.record(z.string(), z.unknown()).optional(),
})
const errorsOf = (input: unknown) => safeParseInput(schema, input).errors

describe('parsing input', () => {
  it('says in plain words what is wrong with each field', () => {
    expect(errorsOf({ age: 'x', kind: 'c', colour: 1 })).toEqual([
      { path: 'name', message: 'is required' },
      { path: 'age', message: 'must be a number' },
      { path: 'kind', message: 'must be one of a, b' },
      { path: 'colour', message: 'is not a field that is known here' },
    ])
    expect(errorsOf({ name: 'a' })).toEqual([{ path: 'name', message: 'must be at least 2 characters' }])
    expect(errorsOf({ name: 'abcde', age: 1.5 })).toEqual([
      { path: 'name', message: 'must be at most 4 characters' },
      { path: 'age', message: 'must be a whole number' },
    ])
    expect(errorsOf(null)).toEqual([{ path: '', message: 'must be an object' }])
  })

  it('refuses what no column can hold, wherever it is', () => {
    expect(errorsOf({ name: 'a\0b', more: { deep: ['\ud83d'] } })).toEqual(
      expect.arrayContaining([
        { path: 'name', message: 'must not contain NUL characters' },
        { path: 'more.deep.0', message: expect.stringContaining('Unicode') },
      ]),
    )
    expect(errorsOf({ name: 'ab', more: { 'a\0': 1 } })).toEqual([
      { path: 'more', message: 'has a field name that cannot be stored' },
    ])
    expect(errorsOf({ name: 'a😀' })).toBeNull()
  })

  it('refuses nesting that nobody means', () => {
    let deep: unknown = 1
    for (let depth = 0; depth < 100_000; depth += 1) deep = { deep }
    expect(errorsOf({ name: 'ab', more: deep })).toEqual([{ path: 'more.deep.deep', message: 'is nested too deeply' }])
  })

  it('answers a body full of wrong fields at once and briefly', () => {
    const keys = Array.from({ length: 60_000 }, (_, index) => [`field${index}`, 'a\0'] as const)
    const input = Object.fromEntries(keys)
    const began = performance.now()
    expect(errorsOf(input)).toHaveLength(100)
    expect(errorsOf(Object.fromEntries(keys.map(([key]) => [key, 1])))).toHaveLength(100)
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  it('puts the refusals into one sentence', () => {
    expect(() => parseInput(schema, {})).toThrow('name is required.')
    const many = Array.from({ length: 7 }, (_, index) => ({ path: `f${index}`, message: 'is bad' }))
    expect(refusal(many)).toBe('f0 is bad; f1 is bad; f2 is bad; f3 is bad; f4 is bad; and 2 more.')
  })
})
