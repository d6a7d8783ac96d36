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
  typedIn(menu: MenuOf<'collect'>): string[]
  answeredTo(menuId: string, key: string): string[]
  facts: CallFacts[]
  /** False: something is compared of which no values can be made up beforehand. */
  exact: boolean
}

const anyCaller = '+15551234567'
const anyCalled = '1000'

export function valuesOf(flow: Flow, parts: DecidingParts): Values {
  const { readers, exact } = readersByVariable(flow)
  const readersOf = (variable: string) => readers.get(variable) ?? []
  const numbersOf = (variable: 'caller_number' | 'called_number', usual: string) =>
    parts.mattersAtStart(variable)
      ? oneOfEach(readersOf(variable), [usual, '', ...textsFor(readersOf(variable))])
      : [usual]
  const answers = new Map<string, string[]>()
  const calledNumbers = numbersOf('called_number', anyCalled)
  return {
    exact,
    facts: numbersOf('caller_number', anyCaller).flatMap((callerNumber) =>
      calledNumbers.map((calledNumber) => ({ callerNumber, calledNumber })),
    ),
    typedIn({ menuId, config: { variable, min_digits: min, max_digits: max } }) {
      const usual = '1234567890'.repeat(7).slice(0, min)
      if (!parts.mattersIn(variable, menuId, 'done')) return [usual]
      return oneOfEach(readersOf(variable), [usual, ...digitSorts(casesIn(readersOf(variable)), min, max)])
    },
    answeredTo(menuId, key) {
      const menu = menuOf(flow, menuId)
      const action = menu && optionOf(menu, key)?.action
      const name = action?.type === 'http_api_call' ? action.config.save_as : undefined
      if (name === undefined || !parts.mattersAfter(name, menuId, key)) return ['1']
      const known = answers.get(name) ?? oneOfEach(readersOf(name), ['1', '', ...textsFor(readersOf(name))])
      answers.set(name, known)
      return known
    },
  }
}

/** One value of each sort: the first of those that nothing tells apart. */
function oneOfEach(readers: readonly Reader[], some: readonly string[]): string[] {
  const found = new Map<string, string>()
  for (const value of new Set(some)) {
    const sort = readers.map(({ tells }) => Number(tells(value))).join('')
    if (!found.has(sort)) found.set(sort, value)
  }
  return [...found.values()]
}

const casesIn = (readers: readonly Reader[]): BranchCase[] => readers.flatMap(({ of }) => of ?? [])

/** Texts of each sort that cases tell apart, and what a target can be and cannot be. */
const textsFor = (readers: readonly Reader[]): string[] => [...textSorts(casesIn(readers)), '5', 'x', '?']
