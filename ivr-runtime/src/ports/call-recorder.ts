import type { CallOutcome } from '../domain/call/call-outcome.ts'
import type { CallStep } from '../domain/call/call-step.ts'

export type CallStart = {
  /** The switch's channel UUID. */
  callId: string
  callerNumber: string
  calledNumber: string
  /** Null: a draft, in a test call. */
  flowVersion: number | null
  testCallId: string | null
  at: Date
}

/**
 * Keeps calls and their steps. Every method returns at once: a caller never waits for a record. Whoever implements
 * it queues, retries and keeps order within a call.
 */
export interface CallRecorder {
  started(call: CallStart): void
  /** `seq` counts from 1 within the call. */
  step(callId: string, seq: number, at: Date, step: CallStep): void
  ended(callId: string, at: Date, outcome: CallOutcome, hangupCause: string): void
  /** Resolves when everything handed over so far is stored, or when `deadlineMs` has passed. */
  flush(deadlineMs: number): Promise<void>
}
