import { destinationSchema } from '../domain/flow/destination.ts'
import { dialStringSchema, isDialString } from '../domain/flow/dial-string.ts'
import type { Flow } from '../domain/flow/flow.ts'
import { variablesIn } from '../domain/flow/template.ts'
import type { ActionBehaviour } from './action-effect.ts'
import type { CallState } from './call-state.ts'
import { fill } from './fill.ts'
import { variable } from './variables.ts'

export const transferExtension: ActionBehaviour<'transfer_extension'> = {
  begin({ flow, state, menu: { menuId }, action }) {
    const { text, shown } = fill(flow, state, action.target)
    const target = (isDialString(action.target) ? dialStringSchema : destinationSchema).safeParse(text)
    if (!target.success || !fitsDialString(flow, state, action.target)) {
      return { kind: 'unreachable', target: shown, cause: 'invalid' }
    }
    const ringSec = action.config?.ring_seconds ?? null
    return {
      kind: 'leave',
      command: { kind: 'transfer', menuId, to: 'extension', target: target.data, ringSec },
      outcome: { kind: 'transferred', to: 'extension', target: shown, menuId },
    }
  },
}

/** A value may not lead to another gateway or host: in a dial string it brings a number or a name and nothing else. */
const fitsDialString = (flow: Flow, state: CallState, template: string): boolean =>
  !isDialString(template) ||
  variablesIn(template).every((name) => /^\+?[A-Za-z0-9_.-]+$/.test(variable(flow, state, name) ?? ''))
