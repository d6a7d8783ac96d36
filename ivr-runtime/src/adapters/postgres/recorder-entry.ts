import { z } from 'zod'
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

const date = z.iso.datetime().transform((text) => new Date(text))
const call = z.object({
  callId: z.guid(),
  channelUuid: z.string(),
  callerNumber: z.string(),
  callerName: z.string().nullable(),
  calledNumber: z.string(),
  flowVersion: z.int().nullable(),
  testCallId: z.string().nullable(),
  at: date,
})
const message = z.object({
  callId: z.guid(),
  mailbox: z.string(),
  callerNumber: z.string(),
  callerName: z.string().nullable(),
  filePath: z.string(),
  switchUuid: z.string().nullable(),
  durationMs: z.number(),
  at: date,
})
const callId = z.guid()
const resumes = z.int()
// A process may find what a newer one left: kinds of steps that it does not know it can store all the same.
const ofSomeKind = z.object({ kind: z.string() })
const known = <T>() => z.custom<T>((value) => ofSomeKind.safeParse(value).success)

const entrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('started'), callId, call }),
  z.object({ kind: z.literal('resumed'), callId, call, resumes }),
  z.object({ kind: z.literal('step'), callId, seq: z.int(), at: date, step: known<CallStep>() }),
  z.object({
    kind: z.literal('ended'),
    callId,
    resumes,
    at: date,
    outcome: known<CallOutcome>(),
    hangupCause: z.string(),
  }),
  z.object({ kind: z.literal('message'), callId, message }),
])

/** An entry as it comes back from JSON; null when it is none. */
export function parseRecorderEntry(value: unknown): RecorderEntry | null {
  const parsed = entrySchema.safeParse(value)
  return parsed.success ? parsed.data : null
}
