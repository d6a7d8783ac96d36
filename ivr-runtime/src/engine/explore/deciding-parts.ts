import { comesBack, menusAfter, onFailOf } from '../../domain/flow/after-menu.ts'
import type { Flow, FlowOption, Menu } from '../../domain/flow/flow.ts'
import { kindParts } from '../../domain/flow/menu-kind.ts'
import { variablesIn } from '../../domain/flow/template.ts'
import type { CallState } from '../call-state.ts'
import { menuOf, optionOf } from '../walk.ts'

/** The menu that a failed transfer leads back to, kept as if it were a variable. */
const waitedAt = '@waited_at'
/** Stands for any menu that waits: nobody can tell beforehand which of them it is. */
const anyWaiting = '@any_waiting'

/** What of a call's state decides what follows: values that something still to come will read. */
export type DecidingParts = {
  /** The same for states of calls that go on alike. */
  keyOf(state: CallState): string
  /** Whether a value of the variable decides anything when an option of a menu is taken. */
  mattersIn(variable: string, menuId: string, key: string): boolean
  /** Whether one that the option itself gives it does. */
  mattersAfter(variable: string, menuId: string, key: string): boolean
  /** Whether it does when a call begins. */
  mattersAtStart(variable: string): boolean
}

type Names = ReadonlySet<string>
const none: Names = new Set()

export function decidingParts(flow: Flow): DecidingParts {
  const live = liveAtMenus(flow)
  const inAction = new Map<string, Names>()
  for (const menu of flow.menus) {
    for (const option of menu.options) inAction.set(`${menu.menuId}|${option.key}`, liveWith(menu, option, live))
  }
  const afterChoice = (menuId: string, key: string | null) => inAction.get(`${menuId}|${key}`) ?? none

  const values = (state: CallState, names: Names): string => {
    let text = ''
    for (const name of names) text += `|${name}=${JSON.stringify(partOf(state, name))}`
    return text
  }
  return {
    keyOf(state) {
      const { phase, menuId, key, attempt, unconfirmed, typed } = state
      if (phase !== 'asking') {
        return `${phase}|${menuId}|${key}|${values(state, key === null ? (live.get(menuId) ?? none) : afterChoice(menuId, key))}`
      }
      return `${menuId}|${attempt}|${unconfirmed}|${typed}|${values(state, live.get(menuId) ?? none)}`
    },
    mattersIn: (variable, menuId, key) => afterChoice(menuId, key).has(variable),
    mattersAfter(variable, menuId, key) {
      const menu = menuOf(flow, menuId)
      const option = menu && optionOf(menu, key)
      return (
        menu !== undefined &&
        option !== undefined &&
        placesAfter(menu, option).some((place) => live.get(place)?.has(variable))
      )
    },
    mattersAtStart: (variable) => live.get(flow.rootMenuId)?.has(variable) === true,
  }
}

function partOf({ language, variables, waitedAt: menuId }: CallState, name: string): string | null {
  if (name === 'language') return language
  if (name === waitedAt) return menuId
  return Object.hasOwn(variables, name) ? (variables[name] ?? null) : null
}

/** What will be read in a menu or after it, before it gets another value; found from the readers backwards. */
function liveAtMenus(flow: Flow): Map<string, Set<string>> {
  const live = new Map<string, Set<string>>()
  if (!flow.menus.some((menu) => readsAnything(menu))) return live
  const before = new Map<string, (Menu | typeof anyWaiting)[]>()
  const leadsTo = (target: string, from: Menu | typeof anyWaiting) => {
    const known = before.get(target)
    if (known) known.push(from)
    else before.set(target, [from])
  }
  for (const menu of flow.menus) {
    live.set(menu.menuId, new Set())
    if (kindParts[menu.kind].waits) leadsTo(menu.menuId, anyWaiting)
    for (const option of menu.options) for (const target of placesAfter(menu, option)) leadsTo(target, menu)
  }
  live.set(anyWaiting, new Set())
  // In turn and each once: what many lead to is looked at when all of them were. A set goes on with what is added to it.
  const open = new Set<Menu | typeof anyWaiting>(flow.menus.toReversed())
  for (const next of open) {
    open.delete(next)
    if (next === anyWaiting && !before.has(anyWaiting)) continue
    const name = next === anyWaiting ? next : next.menuId
    const found = next === anyWaiting ? liveInAny(flow, live) : liveIn(next, live)
    if (found.size === live.get(name)?.size) continue
    live.set(name, found)
    for (const earlier of before.get(name) ?? []) open.add(earlier)
  }
  return live
}

const readsAnything = (menu: Menu): boolean =>
  menu.kind === 'branch' ||
  menu.options.some((option) => readBy(menu, option).length > 0 || placesAfter(menu, option).includes(anyWaiting))

function liveInAny(flow: Flow, live: ReadonlyMap<string, Names>): Set<string> {
  const waiting = flow.menus.filter(({ kind }) => kindParts[kind].waits)
  return new Set(waiting.flatMap(({ menuId }) => [...(live.get(menuId) ?? none)]))
}

function liveIn(menu: Menu, live: ReadonlyMap<string, Names>): Set<string> {
  const found = new Set<string>(menu.kind === 'branch' ? branchReads(menu) : [])
  for (const option of menu.options) {
    for (const name of liveWith(menu, option, live)) {
      const typedHere = menu.kind === 'collect' && option.key === 'done' && name === menu.config.variable
      if (!typedHere) found.add(name)
    }
  }
  if (kindParts[menu.kind].waits) found.delete(waitedAt)
  return found
}

const branchReads = ({ config }: Extract<Menu, { kind: 'branch' }>): string[] =>
  [config.on, ...config.cases.flatMap((each) => ('value' in each ? each.value : []))].flatMap(variablesIn)

/** What is read with an option or after it, when it begins to act. */
function liveWith(menu: Menu, option: FlowOption, live: ReadonlyMap<string, Names>): Set<string> {
  const { action } = option
  const found = new Set(placesAfter(menu, option).flatMap((place) => [...(live.get(place) ?? none)]))
  if (action.type === 'http_api_call' && action.config.save_as) found.delete(action.config.save_as)
  if (action.type === 'sub_menu') {
    const set = Object.entries(action.config?.set ?? {}).filter(([name]) => found.has(name))
    for (const [name] of set) found.delete(name)
    for (const [, template] of set) for (const name of variablesIn(template)) found.add(name)
  }
  for (const name of readBy(menu, option)) found.add(name)
  return found
}

/** Values that make a target valid or not, and the menu that a failed transfer leads back to. */
function readBy(menu: Menu, option: FlowOption): string[] {
  const { action } = option
  const named = leadsAway(option) ? variablesIn(action.target) : []
  return placesAfter(menu, option).includes(anyWaiting) ? [...named, waitedAt] : named
}

/** Whether an option hands the caller over, to a target that variables may make. */
export const leadsAway = ({ action: { type } }: FlowOption): boolean =>
  type === 'transfer_queue' || type === 'transfer_extension' || type === 'voicemail'

function placesAfter(menu: Menu, option: FlowOption): string[] {
  const { action } = option
  const named = menusAfter(action).map(({ menuId }) => menuId)
  if (comesBack(action)) return [...named, menu.menuId]
  const mayFail = action.type === 'voicemail' ? variablesIn(action.target).length > 0 : leadsAway(option)
  if (!mayFail || onFailOf(action) !== undefined) return named
  return [...named, kindParts[menu.kind].waits ? menu.menuId : anyWaiting]
}
