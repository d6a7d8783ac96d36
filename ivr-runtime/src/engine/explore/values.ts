import type { Flow, FlowOption, Menu, MenuOf } from '../../domain/flow/flow.ts'
import type { BranchCase } from '../../domain/flow/kinds/branch.ts'
import { variablesIn } from '../../domain/flow/template.ts'
import { beginAction } from '../act.ts'
import { type CallFacts, newCall } from '../advance.ts'
import { holds } from '../kinds/branch.ts'
import { withVariables } from '../variables.ts'
import { menuOf, optionOf } from '../walk.ts'
import { type DecidingParts, leadsAway } from './deciding-parts.ts'

/** What callers may type, web services answer and telephones send: one value of each sort that branches tell apart. */
export type Values = {
  typedIn(menu: MenuOf<'collect'>): string[]
  answeredTo(menuId: string, key: string): string[]
  facts: CallFacts[]
  /** False: something is compared of which no values can be made up beforehand. */
  exact: boolean
}

/** What tells values apart: a case of a branch, or (null) a target that is valid with some of them only. */
type Reader = { of: BranchCase | null; tells: (value: string) => boolean }

const anyCaller = '+15551234567'
const anyCalled = '1000'

export function valuesOf(flow: Flow, parts: DecidingParts): Values {
  const { readers, exact } = readersByVariable(flow)
  const readersOf = (variable: string) => readers.get(variable) ?? []
  const numbersOf = (variable: 'caller_number' | 'called_number', usual: string) =>
    parts.mattersAtStart(variable)
      ? oneOfEach(readersOf(variable), [usual, '', ...textsFor(readersOf(variable))])
      : [usual]
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
      return oneOfEach(readersOf(name), ['1', '', ...textsFor(readersOf(name))])
    },
  }
}

/** What each variable is read by, in branches and targets and through variables that are set to it. */
function readersByVariable(flow: Flow): { readers: ReadonlyMap<string, Reader[]>; exact: boolean } {
  const readers = new Map<string, Reader[]>()
  const add = (name: string, more: readonly Reader[]) => readers.set(name, [...(readers.get(name) ?? []), ...more])
  let exact = true
  for (const menu of flow.menus) {
    for (const option of menu.options) {
      for (const name of variablesIn(option.action.target))
        if (leadsAway(option)) add(name, [target(flow, menu, option)])
    }
    if (menu.kind !== 'branch') continue
    const { on } = menu.config
    const plain = menu.config.cases.filter((each) => !('value' in each) || ![each.value].flat().some(namesVariable))
    if (isOneVariable(on)) add(on.slice(1, -1), plain.map(branchCase))
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
      const source = template.slice(1, -1)
      const more = (readers.get(name) ?? []).filter((each) => !readers.get(source)?.includes(each))
      if (more.length === 0) continue
      // What is no language leaves the call's as it was.
      if (isOneVariable(template) && name !== 'language') add(source, more)
      else if (more.some(({ of }) => of !== null)) exact = false
    }
  }
  return { readers, exact }
}

const branchCase = (of: BranchCase): Reader => ({
  of,
  tells: (value) => holds(of, value.trim(), (template) => template.trim()),
})

const target = (flow: Flow, menu: Menu, { key, action }: FlowOption): Reader => ({
  of: null,
  tells(value) {
    const call = newCall(flow, { callerNumber: value, calledNumber: value })
    const given = Object.fromEntries(variablesIn(action.target).map((name) => [name, value]))
    return beginAction({ flow, state: withVariables(call, given), menu, key, action }).kind === 'leave'
  },
})

const namesVariable = (text: string): boolean => variablesIn(text).length > 0
const isOneVariable = (template: string): boolean => /^\{[a-z][a-z0-9_]{0,31}\}$/.test(template)

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
