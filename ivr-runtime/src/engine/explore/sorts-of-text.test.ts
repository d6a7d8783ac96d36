import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BranchCase } from '../../domain/flow/kinds/branch.ts'
import { holds } from '../kinds/branch.ts'
import { digitSorts, textSorts } from './sorts-of-text.ts'

const sortOf = (cases: readonly BranchCase[], value: string): string =>
  cases.map((each) => Number(holds(each, value, (text) => text.trim()))).join('')
const sortsOf = (cases: readonly BranchCase[], values: Iterable<string>): Set<string> =>
  new Set([...values].map((value) => sortOf(cases, value)))

function anyCases(literal: fc.Arbitrary<string>, number: fc.Arbitrary<string>): fc.Arbitrary<BranchCase[]> {
  const of = (op: 'equals' | 'not_equals' | 'starts_with', value: fc.Arbitrary<string>) =>
    value.map((text): BranchCase => ({ exit: 'a', op, value: text }))
  return fc.array(
    fc.oneof(
      of('equals', literal),
      of('not_equals', literal),
      of('starts_with', literal),
      fc
        .array(literal, { minLength: 1, maxLength: 3 })
        .map((value): BranchCase => ({ exit: 'a', op: 'one_of', value })),
      number.map((value): BranchCase => ({ exit: 'a', op: 'greater_than', value })),
      number.map((value): BranchCase => ({ exit: 'a', op: 'less_than', value })),
      fc.constant<BranchCase>({ exit: 'a', op: 'exists' }),
    ),
    { minLength: 1, maxLength: 5 },
  )
}

function allOf(characters: string, maxLength: number): string[] {
  const found = ['']
  for (let at = 0, length = 0; length < maxLength; length++) {
    const end = found.length
    for (; at < end; at++) for (const character of characters) found.push(`${found[at]}${character}`)
  }
  return found
}

test('numbers that callers type: every combination of cases that one of them can meet is tried', () => {
  const typed = allOf('0123456789', 3)
  const literal = fc.stringMatching(/^[0-9]{1,4}$/)
  const number = fc.oneof(
    fc.integer({ min: -20, max: 1200 }).map(String),
    fc.constantFrom('9.5', '0.5', '100.25', '-0'),
  )
  fc.assert(
    fc.property(anyCases(literal, number), fc.integer({ min: 1, max: 3 }), (cases, min) => {
      const possible = typed.filter(({ length }) => length >= min)
      expect(sortsOf(cases, digitSorts(cases, min, 3))).toEqual(sortsOf(cases, possible))
    }),
    { numRuns: 500 },
  )
})

test('a number of six digits that begins with 12 and is more than 500', () => {
  const cases: BranchCase[] = [
    { exit: 'a', op: 'starts_with', value: '12' },
    { exit: 'b', op: 'greater_than', value: '500' },
  ]
  expect(sortsOf(cases, digitSorts(cases, 1, 6))).toEqual(new Set(['00', '01', '10', '11']))
})

test('texts: every combination of cases that a short text can meet is tried', () => {
  const literal = fc.stringMatching(/^[015ax.-]{1,3}$/)
  const number = fc.constantFrom('0', '1', '5', '15', '50', '-1', '1.5', '0.5', '10')
  // Numbers with a sign or a point are written one way only.
  const unusual = (text: string) => /^-?\d*\.?\d+$/.test(text) && /[-.]/.test(text) && String(Number(text)) !== text
  const texts = allOf('0159ax-.', 3).filter((text) => !unusual(text))
  fc.assert(
    fc.property(anyCases(literal, number), (cases) => {
      const tried = sortsOf(cases, ['', ...textSorts(cases)])
      const missed = texts.filter((each) => !tried.has(sortOf(cases, each)))
      expect(missed).toEqual([])
    }),
    { numRuns: 500 },
  )
})
