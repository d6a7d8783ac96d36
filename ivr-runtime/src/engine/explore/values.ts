import type { Flow, MenuOf } from '../../domain/flow/flow.ts'
import type { BranchCase } from '../../domain/flow/kinds/branch.ts'
import { variablesIn } from '../../domain/flow/template.ts'
import type { CallFacts } from '../advance.ts'
import { holds } from '../kinds/branch.ts'
import { menuOf, optionOf } from '../walk.ts'
import type { DecidingParts } from './deciding-parts.ts'

/** What callers may type, web services answer and telephones send: one value of each sort that branches tell apart. */
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
  const { cases, exact } = casesByVariable(flow)
  const casesOf = (variable: string) => cases.get(variable) ?? []
  const numbersOf = (variable: 'caller_number' | 'called_number', usual: string) =>
    parts.mattersAtStart(variable) ? oneOfEach(casesOf(variable), [usual, '', ...textsFor(casesOf(variable))]) : [usual]
  const calledNumbers = numbersOf('called_number', anyCalled)
  return {
    exact,
    facts: numbersOf('caller_number', anyCaller).flatMap((callerNumber) =>
      calledNumbers.map((calledNumber) => ({ callerNumber, calledNumber })),
    ),
    typedIn({ menuId, config: { variable, min_digits: min, max_digits: max } }) {
      const usual = '1234567890'.repeat(7).slice(0, min)
      if (!parts.mattersIn(variable, menuId, 'done')) return [usual]
      const some = numbersFor(casesOf(variable), min, max)
      const fit = some.filter((digits) => digits.length >= min && digits.length <= max && /^[0-9]+$/.test(digits))
      return oneOfEach(casesOf(variable), [usual, ...fit])
    },
    answeredTo(menuId, key) {
      const menu = menuOf(flow, menuId)
      const action = menu && optionOf(menu, key)?.action
      const name = action?.type === 'http_api_call' ? action.config.save_as : undefined
      if (name === undefined || !parts.mattersAfter(name, menuId, key)) return ['1']
      return oneOfEach(casesOf(name), ['1', '', ...textsFor(casesOf(name))])
    },
  }
}

/** The cases that each variable is held against, in branches and through variables that are set to it. */
function casesByVariable(flow: Flow): { cases: ReadonlyMap<string, BranchCase[]>; exact: boolean } {
  const cases = new Map<string, BranchCase[]>()
  const add = (name: string, more: readonly BranchCase[]) => cases.set(name, [...(cases.get(name) ?? []), ...more])
  let exact = true
  for (const menu of flow.menus) {
    if (menu.kind !== 'branch') continue
    const { on } = menu.config
    const plain = menu.config.cases.filter((each) => !('value' in each) || ![each.value].flat().some(namesVariable))
    if (isOneVariable(on)) add(on.slice(1, -1), plain)
    if (!isOneVariable(on) || plain.length < menu.config.cases.length) exact = false
  }
  const copies = flow.menus.flatMap(({ options }) =>
    options.flatMap(({ action }) =>
      action.type === 'sub_menu'
        ? Object.entries(action.config?.set ?? {}).filter(([, template]) => namesVariable(template))
        : [],
    ),
  )
  // As often as there are copies, so that a copy of a copy is followed too.
  for (const _ of copies) {
    for (const [name, template] of copies) {
      const compared = cases.get(name) ?? []
      const source = template.slice(1, -1)
      if (compared.length === 0 || compared.every((each) => cases.get(source)?.includes(each))) continue
      if (isOneVariable(template))
        add(
          source,
          compared.filter((each) => !cases.get(source)?.includes(each)),
        )
      else exact = false
    }
  }
  return { cases, exact }
}

const namesVariable = (text: string): boolean => variablesIn(text).length > 0
const isOneVariable = (template: string): boolean => /^\{[a-z][a-z0-9_]{0,31}\}$/.test(template)

/** One value of each sort: the first of those for which the same cases hold. */
function oneOfEach(cases: readonly BranchCase[], some: readonly string[]): string[] {
  const found = new Map<string, string>()
  for (const value of new Set(some)) {
    const sort = cases.map((each) => Number(holds(each, value.trim(), (template) => template.trim()))).join('')
    if (!found.has(sort)) found.set(sort, value)
  }
  return [...found.values()]
}

/** Texts for which cases hold, and some beside them. */
const textsFor = (cases: readonly BranchCase[]): string[] =>
  cases.flatMap((each) => {
    switch (each.op) {
      case 'exists':
        return []
      case 'one_of':
        return each.value
      case 'greater_than':
      case 'less_than':
        return [...around(each.value)]
      case 'starts_with':
        return [each.value, `${each.value}0`, `${each.value}5`]
      default:
        return [each.value]
    }
  })

/** Numbers of allowed lengths for which cases hold, and some of each first digit. */
function numbersFor(cases: readonly BranchCase[], min: number, max: number): string[] {
  const lengths = [...new Set([min, max])]
  const any = [...'0123456789'].flatMap((digit) => lengths.map((length) => digit.repeat(length)))
  const compared = cases.flatMap((each) => {
    if (each.op === 'greater_than' || each.op === 'less_than') {
      return around(each.value).flatMap((number) => [number, number.padStart(min, '0')])
    }
    if (each.op === 'starts_with') return ['0', '3', '7'].map((digit) => each.value.padEnd(min, digit))
    return []
  })
  return [...textsFor(cases), ...compared, ...any]
}

const around = (number: string): string[] => [-1, 0, 1].map((more) => String(Number(number) + more))
