import type { Flow } from '../domain/flow/flow.ts'
import { newCall } from '../engine/advance.ts'
import type { CallState } from '../engine/call-state.ts'
import type { Input } from '../engine/input.ts'
import { withVariables } from '../engine/variables.ts'
import type { ChannelVariables, SwitchChannel } from '../ports/switch-channel.ts'
import type { CallMemory } from './call-memory.ts'

/** Where the dialplan says why a transfer came to nothing, when no bridge was tried. */
const transferCauseVariable = 'ominis_transfer_cause'

/**
 * Where a handler begins: at the start of a new call, where its predecessor left off, or with a caller whose transfer
 * failed and whom the dialplan sent back. A menu that the flow does not have any more means the start. A new call has `variables` from the beginning on.
 */
export function goOn(
  flow: Flow,
  memory: CallMemory | null,
  channel: SwitchChannel,
  variables: Readonly<Record<string, string>> = {},
): { state: CallState; input: Input } {
  const state = memory?.state
  if (!state) {
    return { state: withVariables(newCall(flow, callFacts(memory, channel)), variables), input: { kind: 'started' } }
  }
  if (!flow.menus.some(({ menuId }) => menuId === state.menuId)) {
    const { variables, language } = state
    return { state: { ...newCall(flow, callFacts(memory, channel)), variables, language }, input: { kind: 'resumed' } }
  }
  if (state.phase === 'leaving' && state.outcome?.kind === 'transferred') {
    return { state, input: { kind: 'transferFailed', cause: transferCause(channel.variables) } }
  }
  return { state, input: { kind: 'resumed' } }
}

const callFacts = (memory: CallMemory | null, channel: SwitchChannel) => ({
  callerNumber: channel.callerNumber,
  calledNumber: memory?.calledNumber ?? channel.calledNumber,
})

const transferCause = (variables: ChannelVariables): string =>
  variables.get(transferCauseVariable) || variables.get('originate_disposition') || 'NO_ROUTE_DESTINATION'
