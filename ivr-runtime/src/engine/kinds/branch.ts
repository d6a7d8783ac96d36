import type { BranchCase } from '../../domain/flow/kinds/branch.ts'
import { fillTemplate } from '../../domain/flow/template.ts'
import { variable } from '../variables.ts'
import type { At, Before, KindBehaviour, KindEffect } from './kind-behaviour.ts'

export const branch: KindBehaviour<'branch'> = {
  begin(at, { first, typed }) {
    const { menuId } = at.menu
    if (first.length === 0) return decide(at, typed)
    return { kind: 'command', command: { kind: 'announce', menuId, utterances: first }, change: { typed } }
  },
  hear: (at, input) => (input.kind === 'played' ? decide(at, input.key ?? at.state.typed) : null),
}

function decide(at: At<'branch'>, typed: Before['typed']): KindEffect {
  const { menuId, config } = at.menu
  const fill = (template: string) =>
    (template.includes('{')
      ? fillTemplate(template, (name) => variable(at.flow, at.state, name) ?? '')
      : template
    ).trim()
  const value = fill(config.on)
  const key = config.cases.find((each) => holds(each, value, fill))?.exit ?? 'else'
  return { kind: 'exit', key, steps: [{ kind: 'branched', menuId, exit: key }], typed }
}

/** Whether a case holds for a value; `fill` puts the call's values into what it is held against. */
export function holds(of: BranchCase, value: string, fill: (template: string) => string): boolean {
  switch (of.op) {
    case 'exists':
      return value !== ''
    case 'equals':
      return value === fill(of.value)
    case 'not_equals':
      return value !== fill(of.value)
    case 'starts_with': {
      const start = fill(of.value)
      return start !== '' && value.startsWith(start)
    }
    case 'one_of': {
      const { plain, templates } = listOf(of.value)
      return plain.has(value) || templates.some((each) => value === fill(each))
    }
    case 'greater_than':
      return compare(value, fill(of.value)) > 0
    case 'less_than':
      return compare(value, fill(of.value)) < 0
  }
}

// A flow never changes, and lists may be long.
const lists = new WeakMap<readonly string[], List>()
type List = { plain: ReadonlySet<string>; templates: readonly string[] }

function listOf(values: readonly string[]): List {
  const known = lists.get(values)
  if (known) return known
  const plain = new Set(values.filter((each) => !each.includes('{')).map((each) => each.trim()))
  const list = { plain, templates: values.filter((each) => each.includes('{')) }
  lists.set(values, list)
  return list
}

/** NaN, of which nothing holds, unless both are numbers; these are compared to the last digit. */
function compare(value: string, other: string): number {
  const isNumber = /^-?\d+(?:\.\d+)?$/
  if (!isNumber.test(value) || !isNumber.test(other)) return Number.NaN
  if (Math.max(value.length, other.length) <= exactDigits) return Number(value) - Number(other)
  const places = Math.max(placesOf(value), placesOf(other))
  return Number(inUnits(value, places) - inUnits(other, places))
}

/** Numbers of so many digits differ as `number`, too. */
const exactDigits = 15

const placesOf = (number: string): number => number.split('.')[1]?.length ?? 0
const inUnits = (number: string, places: number): bigint =>
  BigInt(number.replace('.', '') + '0'.repeat(places - placesOf(number)))
