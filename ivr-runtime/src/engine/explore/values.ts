import type { Flow, MenuOf } from '../../domain/flow/flow.ts'
import type { BranchCase } from '../../domain/flow/kinds/branch.ts'
import type { CallFacts } from '../advance.ts'
import { menuOf, optionOf } from '../walk.ts'
import type { DecidingParts } from './deciding-parts.ts'
import { type Reader, readersByVariable } from './readers.ts'
import { digitSorts, textSorts } from './sorts-of-text.ts'

/**
 * What callers may type, web services answer and telephones send: one value of each sort that branches and targets tell
 * apart.
 */
export type Values = {
  typedIn(menu: MenuOf<'collect'>): readonly string[]
  answeredTo(menuId: string, key: string): readonly string[]
  facts(): Iterable<CallFacts>
  /**
   * False: something is compared of which no values can be made up beforehand, or there were too many to look at them
   * all. Known once the values were asked for.
   */
  isExact(): boolean
}

const anyCaller = '+15551234567'
const anyCalled = '1000'

/** How often cases and targets are asked about values, in all; about 0.1 µs each. */
const askBudget = 1_000_000
/** What asking a target costs, in cases: it is tried. */
const targetCost = 20

export function valuesOf(flow: Flow, parts: DecidingParts): Values {
  const { readers, exact } = readersByVariable(flow)
  const readersOf = (variable: string) => readers.get(variable) ?? []
  const known = new Map<string, readonly string[]>()
  let left = askBudget

  /** One value of each sort: the first of those that nothing tells apart. */
  function oneOfEach(name: string, readers: readonly Reader[], some: () => Iterable<string>): readonly string[] {
    const before = known.get(name)
    if (before) return before
    const found = new Map<string, string>()
    const cost = readers.reduce((sum, { of }) => sum + (of ? 1 : targetCost), 0)
    for (const value of some()) {
      const sort = readers.map(({ tells }) => Number(tells(value))).join('')
      if (!found.has(sort)) found.set(sort, value)
      left -= cost
      if (left < 0) break
    }
    const all = [...found.values()]
    known.set(name, all)
    return all
  }
  const numbersOf = (variable: 'caller_number' | 'called_number', usual: string) =>
    parts.mattersAtStart(variable)
      ? oneOfEach(variable, readersOf(variable), () => textsFor(readersOf(variable), usual, ''))
      : [usual]

  return {
    isExact: () => exact && left >= 0,
    *facts() {
      for (const callerNumber of numbersOf('caller_number', anyCaller)) {
        for (const calledNumber of numbersOf('called_number', anyCalled)) yield { callerNumber, calledNumber }
      }
    },
    typedIn({ menuId, config: { variable, min_digits: min, max_digits: max } }) {
      const usual = '1234567890'.repeat(7).slice(0, min)
      if (!parts.mattersIn(variable, menuId, 'done')) return [usual]
      const readers = readersOf(variable)
      return oneOfEach(`${variable} ${min} ${max}`, readers, () => digitsFor(readers, usual, min, max))
    },
    answeredTo(menuId, key) {
      const menu = menuOf(flow, menuId)
      const action = menu && optionOf(menu, key)?.action
      const name = action?.type === 'http_api_call' ? action.config.save_as : undefined
      if (name === undefined || !parts.mattersAfter(name, menuId, key)) return ['1']
      return oneOfEach(`${name} answered`, readersOf(name), () => textsFor(readersOf(name), '1', ''))
    },
  }
}

const casesIn = (readers: readonly Reader[]): BranchCase[] => readers.flatMap(({ of }) => of ?? [])

function* digitsFor(readers: readonly Reader[], usual: string, min: number, max: number): Generator<string> {
  yield usual
  yield* digitSorts(casesIn(readers), min, max)
}

/** Texts of each sort that cases tell apart, and what a target can be and cannot be. */
function* textsFor(readers: readonly Reader[], ...usual: string[]): Generator<string> {
  yield* [...usual, '5', 'x', '?']
  yield* textSorts(casesIn(readers))
}
