import type { CallOutcome } from '../domain/call/call-outcome.ts'
import type { CallStep } from '../domain/call/call-step.ts'

/** What is known of a call from its first moment. */
export type CallStart = {
  /** Made by the runtime for this visit of the channel: a UUID. */
  callId: string
  /** The switch's name of the channel. */
  channelUuid: string
  callerNumber: string
  callerName: string | null
  calledNumber: string
  /** Null: a draft, in a test call. */
  flowVersion: number | null
  testCallId: string | null
  at: Date
}

/** A message that a caller left with the switch. */
export type LeftMessage = {
  callId: string
  mailbox: string
  callerNumber: string
  callerName: string | null
  /** Absolute path of the audio, as the switch wrote it. */
  filePath: string
  /** The switch's own id of the message. */
  switchUuid: string | null
  durationMs: number
  at: Date
}

/**
 * Keeps calls and their steps. Every method returns at once: a caller never waits for a record. Whoever implements
 * it queues, retries, keeps order within a call, and loses nothing when the process dies.
 */
export interface CallRecorder {
  started(call: CallStart): void
  /**
   * A handler goes on with a call that another one had, or that comes back from a transfer. `resumes` counts from 1.
   * The call is open again, also where the record of its start has not arrived yet.
   */
  resumed(call: CallStart, resumes: number): void
  /** `seq` rises within the call, from 1, with gaps where another handler took over. */
  step(callId: string, seq: number, at: Date, step: CallStep): void
  /** `resumes` tells which handler's end this is: an older one's does not close a call that went on. */
  ended(callId: string, resumes: number, at: Date, outcome: CallOutcome, hangupCause: string): void
  message(message: LeftMessage): void
  /** Resolves when everything handed over so far is stored, or when `deadlineMs` has passed. */
  flush(deadlineMs: number): Promise<void>
}
