import type { Flow, MenuOf } from '../../domain/flow/flow.ts'
import type { BranchCase } from '../../domain/flow/kinds/branch.ts'
import type { CallFacts } from '../advance.ts'
import { menuOf, optionOf } from '../walk.ts'
import type { DecidingParts } from './deciding-parts.ts'
import { type Reader, readersByVariable } from './readers.ts'

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
      const some = numbersFor(readersOf(variable), min, max)
      const fit = some.filter((digits) => digits.length >= min && digits.length <= max && /^[0-9]+$/.test(digits))
      return oneOfEach(readersOf(variable), [usual, ...fit])
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

/** Texts for which cases hold, and some beside them: a number, a word, and what no target can be. */
const textsFor = (readers: readonly Reader[]): string[] => {
  const cases = casesIn(readers)
  const texts = cases.flatMap(textsOf)
  const other = Array.from({ length: texts.length + 1 }, (_, at) => String(at + 5)).find(
    (each) => !texts.includes(each),
  )
  return [...texts, other ?? '', 'x', '?']
}

const textsOf = (each: BranchCase): string[] => {
  switch (each.op) {
    case 'exists':
      return []
    case 'one_of':
      return each.value
    case 'greater_than':
    case 'less_than':
      return around(each.value)
    case 'starts_with':
      return [each.value, `${each.value}0`, `${each.value}5`]
    default:
      return [each.value]
  }
}

/** Numbers of allowed lengths for which cases hold, and some of each first digit. */
function numbersFor(readers: readonly Reader[], min: number, max: number): string[] {
  const lengths = [...new Set([min, max])]
  const any = [...'0123456789'].flatMap((digit) => lengths.map((length) => digit.repeat(length)))
  const compared = casesIn(readers).flatMap((each) => {
    if (each.op === 'greater_than' || each.op === 'less_than') {
      return around(each.value).flatMap((number) => [number, number.padStart(min, '0')])
    }
    if (each.op === 'starts_with') return ['0', '3', '7'].map((digit) => each.value.padEnd(min, digit))
    return []
  })
  return [...textsFor(readers), ...compared, ...any]
}

const around = (number: string): string[] => [-1, 0, 1].map((more) => String(Number(number) + more))
