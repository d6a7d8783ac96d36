import { type Flow, languageSchema } from '../domain/flow/flow.ts'
import { flowVariables } from '../domain/flow/flow-variables.ts'
import { variableMaxLength, variablesMax } from '../domain/flow/variable.ts'
import type { CallState } from './call-state.ts'

/** Gives a variable a value, or takes it away (null). `masked`: no record may hold it. */
export type Assignment = { name: string; value: string | null; masked?: boolean }

export const languageOf = (flow: Flow, state: CallState): string => state.language ?? flow.language

/** The value of a variable; empty where it has none in this call, undefined where the flow knows none of that name. */
export function variable(flow: Flow, state: CallState, name: string): string | undefined {
  if (name === 'language') return languageOf(flow, state)
  if (name === 'ivr_name') return flow.ivrName
  if (Object.hasOwn(state.variables, name)) return state.variables[name]
  return flowVariables(flow).known.has(name) ? '' : undefined
}

/**
 * Sets variables, one after the other. What is too long is cut, and one too many is not set. `language` changes the
 * language of the call when it is one.
 */
export function assign(state: CallState, assignments: readonly Assignment[]): CallState {
  if (assignments.length === 0) return state
  let { language } = state
  const variables = new Map(Object.entries(state.variables))
  const masked = new Set(state.masked)
  for (const { name, value, masked: isMasked = false } of assignments) {
    if (name === 'language') {
      language = languageSchema.safeParse(value?.trim()).data ?? language
    } else if (value === null) {
      variables.delete(name)
      masked.delete(name)
    } else if (variables.has(name) || variables.size < variablesMax) {
      variables.set(name, storable(value))
      if (isMasked) masked.add(name)
      else masked.delete(name)
    }
  }
  return { ...state, language, variables: Object.fromEntries(variables), masked: [...masked] }
}

/** Cut to what a variable may hold, without halves of characters: nothing could encode those. */
export const storable = (value: string): string =>
  value.slice(0, variableMaxLength).toWellFormed().replaceAll('\0', '\ufffd')

/** The state with these variables set, as far as there is room for them. */
export const withVariables = (state: CallState, variables: Readonly<Record<string, string>>): CallState =>
  assign(
    state,
    Object.entries(variables).map(([name, value]) => ({ name, value })),
  )
