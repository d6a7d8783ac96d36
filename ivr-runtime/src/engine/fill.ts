import { type Flow, promptMaxLength } from '../domain/flow/flow.ts'
import { flowVariables } from '../domain/flow/flow-variables.ts'
import { fillTemplate, variablesIn } from '../domain/flow/template.ts'
import type { CallState } from './call-state.ts'
import { variable } from './variables.ts'

/** A text with its variables filled in. `shown` is what records may hold of it: masked digits are dots there. */
export type Filled = { text: string; shown: string; filled: boolean }

type Given = Readonly<Record<string, string>>

/** Fills a target, an address or a value. */
export function fill(flow: Flow, state: CallState, template: string): Filled {
  return filledWith(template, (name) => variable(flow, state, name), state.masked)
}

/** Fills words to be spoken: numbers digit by digit. `given` are values of the moment, such as a web service's answer. */
export function fillWords(flow: Flow, state: CallState, template: string, given: Given = {}): Filled {
  const { numbers } = flowVariables(flow)
  const value = (name: string) => {
    if (Object.hasOwn(given, name)) return given[name]
    const stored = variable(flow, state, name)
    return stored !== undefined && numbers.has(name) ? digitByDigit(stored) : stored
  }
  const { text, shown, filled } = filledWith(template, value, state.masked)
  return { text: text.slice(0, promptMaxLength), shown: shown.slice(0, promptMaxLength), filled }
}

/** `4711` → `4 7 1 1`; what is more than a telephone number stays as it is. */
export const digitByDigit = (value: string): string =>
  /^\+?[0-9*#]+$/.test(value) ? [...value.replace('+', '')].join(' ') : value

/** As many dots as characters, so that a record tells how long it was. */
export const dots = (value: string): string => '•'.repeat(value.length)

function filledWith(template: string, value: (name: string) => string | undefined, masked: readonly string[]): Filled {
  const filled = variablesIn(template).some((name) => value(name) !== undefined)
  const text = fillTemplate(template, value)
  const shown = fillTemplate(template, (name) => {
    const found = value(name)
    return found !== undefined && masked.includes(name) ? dots(found.replaceAll(' ', '')) : found
  })
  return { text, shown, filled }
}
