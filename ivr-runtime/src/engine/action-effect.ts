import type { CallOutcome } from '../domain/call/call-outcome.ts'
import type { CallStep } from '../domain/call/call-step.ts'
import type { Action, ActionType } from '../domain/flow/action.ts'
import type { AfterAction } from '../domain/flow/after-action.ts'
import type { Flow, Menu } from '../domain/flow/flow.ts'
import type { Utterance } from '../domain/flow/utterance.ts'
import type { CallState } from './call-state.ts'
import type { Command } from './command.ts'
import type { Input } from './input.ts'
import type { Assignment } from './variables.ts'

/** The option at work: its flow, the call as it stands, its menu, its key and what it does. */
export type Acting<T extends ActionType = ActionType> = {
  flow: Flow
  state: CallState
  menu: Menu
  key: string
  action: Extract<Action, { type: T }>
}

/**
 * What an action wants next.
 * - `command`: carry this out and tell the action what came of it.
 * - `leave`: carry this out; with it the caller leaves the flow, to be recorded as `outcome`.
 * - `go`: the action is done; the caller goes to another menu, to the end, or (null) back to the menu that was left.
 *   `first`: the menu begins with these words. `typed`: a key that the caller has pressed for it already.
 *   `assign`: variables that get a value on the way.
 * - `unreachable`: there is nobody to hand the caller to.
 */
export type Effect =
  | { kind: 'command'; command: Command; steps?: CallStep[] }
  | { kind: 'leave'; command: Command; outcome: CallOutcome }
  | {
      kind: 'go'
      to: AfterAction | null
      steps?: CallStep[]
      assign?: Assignment[]
      first?: Utterance[] | undefined
      typed?: string | undefined
    }
  | { kind: 'unreachable'; target: string; cause: string }

/**
 * What one action type does. `resume` is there for actions that wait for the result of a command. `again` is what they
 * do when another handler goes on with them and nobody knows how far they came; by default they begin again.
 */
export type ActionBehaviour<T extends ActionType> = {
  begin(acting: Acting<T>): Effect
  resume?(acting: Acting<T>, input: Input): Effect | null
  again?(acting: Acting<T>): Effect
}
