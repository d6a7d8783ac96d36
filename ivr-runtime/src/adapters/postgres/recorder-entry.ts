import type { CallOutcome } from '../../domain/call/call-outcome.ts'
import type { CallStep } from '../../domain/call/call-step.ts'
import type { CallStart, LeftMessage } from '../../ports/call-recorder.ts'

/** What the recorder has been handed and not stored yet, in the order in which it came. */
export type RecorderEntry =
  | { kind: 'started'; callId: string; call: CallStart }
  | { kind: 'resumed'; callId: string; call: CallStart; resumes: number }
  | { kind: 'step'; callId: string; seq: number; at: Date; step: CallStep }
  | { kind: 'ended'; callId: string; resumes: number; at: Date; outcome: CallOutcome; hangupCause: string }
  | { kind: 'message'; callId: string; message: LeftMessage }

export type EntryOf<K extends RecorderEntry['kind']> = Extract<RecorderEntry, { kind: K }>
