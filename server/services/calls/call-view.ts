import type { CallOutcome } from 'ivr-runtime/domain/call/call-outcome'
import type { CallStep } from 'ivr-runtime/domain/call/call-step'
import type { Disposition } from './call-filters.ts'

/** A call as lists show it: what telephone systems call a call detail record. */
export type CallView = {
  id: string
  /** The switch's name of the channel. */
  channelUuid: string
  ivrName: string
  /** Null: the draft, in a test call. */
  flowVersion: number | null
  testCallId: string | null
  callerNumber: string
  callerName: string | null
  calledNumber: string
  startedAt: Date
  answeredAt: Date | null
  endedAt: Date | null
  /** From beginning to end; null while the call goes on. */
  durationMs: number | null
  disposition: Disposition
  outcome: CallOutcome | null
  /** FreeSWITCH's: `NORMAL_CLEARING`. */
  hangupCause: string | null
  hungUpBy: 'caller' | 'flow' | 'switch' | null
  /** How often a handler went on with it. */
  resumes: number
  /** Where the caller is; null before the first menu and after the end. */
  currentMenuId: string | null
}

/**
 * Something that happened in a call. `audioUrls` run parallel to `step.spoken`; `played` has one for its recording. An
 * empty one means that there is no audio. `hidden`: something personal was taken out, because who asks may not see it.
 */
export type CallStepView = { seq: number; at: Date; step: CallStep; audioUrls: string[]; hidden: boolean }

export type CallWithSteps = CallView & { steps: CallStepView[] }
