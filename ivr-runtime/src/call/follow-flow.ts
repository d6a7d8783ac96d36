import type { CallOutcome } from '../domain/call/call-outcome.ts'
import type { Flow } from '../domain/flow/flow.ts'
import { advance } from '../engine/advance.ts'
import type { CallState } from '../engine/call-state.ts'
import type { Input } from '../engine/input.ts'
import { before } from './before.ts'
import type { CallSession, CarriedOut } from './call-session.ts'
import { carryOut } from './carry-out.ts'

/** How a call left the flow. `hangupCause` is the switch's, or what it amounts to. */
export type Left = { outcome: CallOutcome; hangupCause: string }

/** What the switch's connection gives as cause when it broke. */
const connectionLost = 'LOST'

/**
 * Turns engine and switch against each other until the call is over: command, result, next command. `stopped`
 * resolves when the process ends first. Every step is recorded as it happens, the last one included; before that, and
 * before each command, the call is written down with them, so that another handler can take it from there.
 */
export async function followFlow(
  session: CallSession,
  flow: Flow,
  begin: { state: CallState; input: Input },
  stopped: Promise<CarriedOut>,
): Promise<Left> {
  let { state, input } = begin
  let hangupCause = 'NORMAL_CLEARING'
  for (;;) {
    const turn = advance(flow, state, input)
    state = turn.state
    session.recordTurn(turn.steps, turn.command ? state : null)
    if (state.phase === 'ended' && state.outcome)
      return { outcome: state.outcome, hangupCause: causeOf(state.outcome, hangupCause) }
    if (!turn.command) return fail(session, 'flow_stuck')
    const result: CarriedOut = await before(stopped, carryOut(session, turn.command))
    if (result.kind === 'failed') return fail(session, result.reason)
    if (result.kind === 'callEnded') {
      const undecided = state.outcome === null || state.outcome.kind === 'transferred'
      if (result.cause === connectionLost && undecided) return fail(session, 'switch_connection_lost')
      hangupCause = result.cause
    }
    input = result
  }
}

function fail(session: CallSession, reason: string): Left {
  const outcome: CallOutcome = { kind: 'failed', reason }
  session.record({ kind: 'ended', outcome })
  return { outcome, hangupCause: reason === 'switch_connection_lost' ? connectionLost : 'NORMAL_TEMPORARY_FAILURE' }
}

function causeOf(outcome: CallOutcome, hangupCause: string): string {
  if (outcome.kind === 'transferred') return 'BLIND_TRANSFER'
  return outcome.kind === 'hungUp' ? outcome.cause : hangupCause
}
