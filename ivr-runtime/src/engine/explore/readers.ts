import type { Flow, FlowOption, Menu } from '../../domain/flow/flow.ts'
import type { BranchCase } from '../../domain/flow/kinds/branch.ts'
import { variablesIn } from '../../domain/flow/template.ts'
import { beginAction } from '../act.ts'
import { newCall } from '../advance.ts'
import { holds } from '../kinds/branch.ts'
import { withVariables } from '../variables.ts'
import { leadsAway } from './deciding-parts.ts'

/** What tells values apart: a case of a branch, or (null) a target that is valid with some of them only. */
export type Reader = { of: BranchCase | null; tells: (value: string) => boolean }

/** What each variable is read by, in branches and targets and through variables that are set to it. */
export function readersByVariable(flow: Flow): { readers: ReadonlyMap<string, Reader[]>; exact: boolean } {
  const readers = new Map<string, Reader[]>()
  const add = (name: string, more: readonly Reader[]) => {
    const known = readers.get(name) ?? []
    for (const reader of more) known.push(reader)
    readers.set(name, known)
  }
  const targets = new Set<string>()
  let exact = true
  for (const menu of flow.menus) {
    for (const option of menu.options.filter(leadsAway)) {
      const { type, target } = option.action
      if (targets.has(`${type}|${target}`)) continue
      targets.add(`${type}|${target}`)
      const reader = targetOf(flow, menu, option)
      for (const name of variablesIn(target)) add(name, [reader])
    }
    if (menu.kind !== 'branch') continue
    const { on } = menu.config
    const plain = menu.config.cases.filter((each) => !('value' in each) || ![each.value].flat().some(namesVariable))
    if (isOneVariable(on)) add(on.slice(1, -1), plain.map(branchCase))
    if (!isOneVariable(on) || plain.length < menu.config.cases.length) exact = false
  }
  const copies = new Map(
    flow.menus.flatMap(({ options }) =>
      options.flatMap(({ action }) =>
        action.type === 'sub_menu'
          ? Object.entries(action.config?.set ?? {}).flatMap(([name, template]) =>
              namesVariable(template) ? [[`${name} ${template}`, { name, template }] as const] : [],
            )
          : [],
      ),
    ),
  )
  // Until nothing is added, so that a copy of a copy is followed too.
  for (let before = -1; before < total(readers); ) {
    before = total(readers)
    for (const { name, template } of copies.values()) {
      const source = template.slice(1, -1)
      const known = new Set(readers.get(source))
      const more = (readers.get(name) ?? []).filter((each) => !known.has(each))
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

const targetOf = (flow: Flow, menu: Menu, { key, action }: FlowOption): Reader => ({
  of: null,
  tells(value) {
    const call = newCall(flow, { callerNumber: value, calledNumber: value })
    const given = Object.fromEntries(variablesIn(action.target).map((name) => [name, value]))
    return beginAction({ flow, state: withVariables(call, given), menu, key, action }).kind === 'leave'
  },
})

const total = (readers: ReadonlyMap<string, Reader[]>): number =>
  [...readers.values()].reduce((sum, { length }) => sum + length, 0)

const namesVariable = (text: string): boolean => variablesIn(text).length > 0
const isOneVariable = (template: string): boolean => /^\{[a-z][a-z0-9_]{0,31}\}$/.test(template)
