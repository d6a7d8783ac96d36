import type { CallStep } from '../domain/call/call-step.ts'
import type { CallState } from './call-state.ts'
import type { Command } from './command.ts'

/**
 * What `advance(flow, state, input)` returns. `command` null: the call is over. `steps` are facts to record now;
 * `prompt` and `said` steps are not among them, because who executes `ask` and `say` knows the audio.
 */
export type Transition = { state: CallState; command: Command | null; steps: CallStep[] }
