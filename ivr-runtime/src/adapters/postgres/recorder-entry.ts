import type { CallOutcome } from '../../domain/call/call-outcome.ts'
import type { CallStep } from '../../domain/call/call-step.ts'
import type { CallStart } from '../../ports/call-recorder.ts'

/** What the recorder has been handed and not stored yet, in the order in which it came. */
export type RecorderEntry =
  | { kind: 'started'; callId: string; call: CallStart }
  | { kind: 'step'; callId: string; seq: number; at: Date; step: CallStep }
  | { kind: 'ended'; callId: string; at: Date; outcome: CallOutcome; hangupCause: string }

export type EntryOf<K extends RecorderEntry['kind']> = Extract<RecorderEntry, { kind: K }>
