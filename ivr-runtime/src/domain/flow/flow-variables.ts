import type { Flow } from './flow.ts'
import { builtInVariables } from './variable.ts'

/** The variables that calls of a flow can have. */
export type FlowVariables = {
  /** Built in, or given a value somewhere in the flow. Other `{names}` are text. */
  known: ReadonlySet<string>
  /** Numbers that are said digit by digit: what callers typed, and telephone numbers. */
  numbers: ReadonlySet<string>
}

// A flow never changes, and every prompt with a variable asks.
const found = new WeakMap<Flow, FlowVariables>()

export function flowVariables(flow: Flow): FlowVariables {
  const before = found.get(flow)
  if (before) return before
  const known = new Set<string>(builtInVariables)
  const numbers = new Set<string>(['caller_number', 'called_number'])
  for (const menu of flow.menus) {
    if (menu.kind === 'collect') {
      known.add(menu.config.variable)
      numbers.add(menu.config.variable)
    }
    for (const { action } of menu.options) {
      if (action.type === 'http_api_call' && action.config.save_as) known.add(action.config.save_as)
      if (action.type === 'sub_menu') for (const name of Object.keys(action.config?.set ?? {})) known.add(name)
    }
  }
  const variables = { known, numbers }
  found.set(flow, variables)
  return variables
}
