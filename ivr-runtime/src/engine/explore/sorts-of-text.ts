import type { BranchCase } from '../../domain/flow/kinds/branch.ts'

const numeric = /^-?\d+(?:\.\d+)?$/
const digitsOnly = /^\d+$/

/**
 * Digit strings of `min` to `max` digits, one at least of every sort that cases tell apart. Of one length, all between
 * two neighbouring limits are alike, so the limits themselves are enough.
 */
export function* digitSorts(cases: readonly BranchCase[], min: number, max: number): Generator<string> {
  const starts = literalsOf(cases, 'starts_with').filter((each) => digitsOnly.test(each))
  const whole = [...literalsOf(cases, 'equals'), ...literalsOf(cases, 'one_of')].filter((each) => digitsOnly.test(each))
  const numbers = limitsOf(cases)
  for (let length = Math.max(1, min); length <= max; length++) {
    const end = 10n ** BigInt(length)
    const limits = new Set<bigint>([0n])
    for (const start of starts) {
      if (start.length > length) continue
      const scale = 10n ** BigInt(length - start.length)
      limits.add(BigInt(start) * scale).add((BigInt(start) + 1n) * scale)
    }
    for (const each of whole) if (each.length === length) limits.add(BigInt(each)).add(BigInt(each) + 1n)
    for (const number of numbers) limits.add(number).add(number + 1n)
    for (const limit of limits) if (limit < end) yield String(limit).padStart(length, '0')
  }
}

/** Texts of any kind, one at least of every sort: as `digitSorts`, with words, and numbers below zero and between two. */
export function* textSorts(cases: readonly BranchCase[]): Generator<string> {
  const starts = literalsOf(cases, 'starts_with')
  const literals = [...starts, ...literalsOf(cases, 'equals'), ...literalsOf(cases, 'one_of')]
  const numbers = casesWithNumber(cases)
  const longest = [...literals, ...numbers].reduce((most, { length }) => Math.max(most, length), 0)
  yield* literals
  for (const start of ['', ...starts]) yield* [start + unlike(start, literals), `${start}0`, `${start}9`]
  const limits = numbers
    .filter((each) => numeric.test(each))
    .map(Number)
    .toSorted((one, other) => one - other)
  for (const [at, each] of limits.entries()) {
    yield* [each - 1, each, (each + (limits[at + 1] ?? each + 2)) / 2].map(String)
  }
  const length = Math.min(longest + 1, longestNumber)
  yield* wholeNumbers(cases, length)
  if (limits.length === 0) return
  for (const whole of wholeNumbers(cases, length)) yield* [`${whole}.05`, `${whole}.95`]
}

function* wholeNumbers(cases: readonly BranchCase[], max: number): Generator<string> {
  yield* digitSorts(cases, 1, max)
  for (const digits of digitSorts(cases.flatMap(negated), 1, max)) yield `-${digits}`
}

/** Longer ones are told apart by where they begin only. */
const longestNumber = 20

/** The cases that divide the numbers below zero, as they would those above it. */
function negated(of: BranchCase): BranchCase[] {
  if (!('value' in of)) return []
  const values = [of.value].flat().flatMap((value) => (value.trim().startsWith('-') ? [value.trim().slice(1)] : []))
  return values.map((value) => (of.op === 'one_of' ? { ...of, value: [value] } : ({ ...of, value } as BranchCase)))
}

/** A character with which no literal goes on after `start`, and which makes no number. */
function unlike(start: string, literals: readonly string[]): string {
  for (const character of 'x?~_') if (!literals.some((each) => each.startsWith(start + character))) return character
  return '|'
}

function literalsOf(cases: readonly BranchCase[], op: 'starts_with' | 'equals' | 'one_of'): string[] {
  const ops: readonly BranchCase['op'][] = op === 'equals' ? ['equals', 'not_equals'] : [op]
  return cases.flatMap((each) =>
    'value' in each && ops.includes(each.op) ? [each.value].flat().map((value) => value.trim()) : [],
  )
}

const casesWithNumber = (cases: readonly BranchCase[]): string[] =>
  cases.flatMap((each) => (each.op === 'greater_than' || each.op === 'less_than' ? [each.value.trim()] : []))

/** The whole part of each number that is compared; those below zero divide no digits. */
const limitsOf = (cases: readonly BranchCase[]): bigint[] =>
  casesWithNumber(cases)
    .filter((each) => numeric.test(each) && !(Number(each) < 0))
    .map((each) => BigInt(each.split('.', 1)[0] ?? '0'))
