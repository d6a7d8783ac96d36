import type { ChannelVariables } from '../ports/switch-channel.ts'

/**
 * What a destination does with a caller who is transferred to it: it takes the call, which is then over for the handler, or
 * it does not, with the hang-up cause `cause` and after `afterMs`.
 */
export type Reached = { kind: 'answers' } | { kind: 'fails'; cause: string; afterMs: number }

/** What the switch does with a caller whom a handler lets go of. */
export type SimulatedDialplan = {
  /** Pauses before each further try to reach a handler. */
  pausesMs: readonly number[]
  reach(destination: string, variables: ChannelVariables): Reached
}

/**
 * The dialplan of an IVR: a row of handlers, one after the other; a caller whose transfer failed comes back to it, by the extension
 * `return`; one who is served by none of them reaches the last resort.
 */
export const ivrDialplan = (reach: SimulatedDialplan['reach']): SimulatedDialplan => ({
  pausesMs: [100, 200, 300, 400, 500, 500, 1_000, 1_000, 1_000, 1_500, 1_500, 2_000, 2_500, 2_500],
  reach,
})
