import type { CallOutcome } from 'ivr-runtime/domain/call/call-outcome'
import type { CallStep } from 'ivr-runtime/domain/call/call-step'
import type { TestSettings } from 'ivr-runtime/domain/call/test-settings'
import type { TestCallState } from '../../../prisma/generated/client.ts'

/**
 * A step of a test call. `audioUrls` run parallel to `step.spoken`; the action `play_audio` has one for its recording. An
 * empty one means that there is no audio.
 */
export type TestCallStep = { seq: number; at: Date; step: CallStep; audioUrls: string[] }

export type TestCallView = {
  id: string
  /** The call that came of it; null before a runtime took it. */
  callId: string | null
  ivrName: string
  /** Null: the draft, as it stood when the call was asked for. */
  flowVersion: number | null
  callerNumber: string
  /** How it differs from a caller's call. */
  settings: TestSettings
  state: TestCallState
  /** Why the call could not be made or did not end as it should, in words; null when nothing went wrong. */
  failure: string | null
  createdAt: Date
  startedAt: Date | null
  endedAt: Date | null
  /** The menu that the caller is in now. */
  currentMenuId: string | null
  outcome: CallOutcome | null
  steps: TestCallStep[]
}
