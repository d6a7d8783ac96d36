import { z } from 'zod'
import { dispositions } from '../../../services/calls/call-filters.ts'
import type { CallView } from '../../../services/calls/call-view.ts'
import type { CallSummary } from '../../../services/calls/summarise.ts'
import { outcomeSchema, stepSchema, toOutcome } from './call-step.ts'

export const callSchema = z
  .object({
    id: z.guid(),
    channel_uuid: z.string().describe("The switch's name of the channel."),
    ivr_name: z.string(),
    flow_version: z.int().nullable().describe('Null: a draft, in a test call.'),
    test_call_id: z.guid().nullable().describe('Null: a caller made it, not the simulator.'),
    caller_number: z.string(),
    caller_name: z.string().nullable(),
    called_number: z.string(),
    started_at: z.iso.datetime(),
    answered_at: z.iso.datetime().nullable(),
    ended_at: z.iso.datetime().nullable(),
    duration_ms: z.int().nullable().describe('From beginning to end; null while the call goes on.'),
    disposition: z.enum(dispositions),
    outcome: outcomeSchema.nullable(),
    hangup_cause: z.string().nullable().describe('As FreeSWITCH says it: `NORMAL_CLEARING`.'),
    hung_up_by: z.enum(['caller', 'flow', 'switch']).nullable(),
    resumes: z.int().describe('How often another handler, or the same after a failed transfer, went on with it.'),
    current_menu: z.string().nullable().describe('Where the caller is now; null when the call is over.'),
  })
  .meta({ id: 'Call', description: 'A call detail record.' })

export const callWithStepsSchema = callSchema
  .extend({ steps: z.array(stepSchema) })
  .meta({ id: 'CallWithSteps', description: 'A call detail record with everything that happened.' })

export const summarySchema = z
  .object({
    total: z.int(),
    in_progress: z.int(),
    answered: z.int(),
    transferred: z.int(),
    voicemail: z.int(),
    caller_hung_up: z.int(),
    flow_hung_up: z.int(),
    failed: z.int(),
    median_duration_ms: z.int().nullable().describe('Of the calls that have ended; null while none has.'),
  })
  .meta({ id: 'CallSummary', description: 'Calls in numbers.' })

export function toCall(call: CallView): z.input<typeof callSchema> {
  return {
    id: call.id,
    channel_uuid: call.channelUuid,
    ivr_name: call.ivrName,
    flow_version: call.flowVersion,
    test_call_id: call.testCallId,
    caller_number: call.callerNumber,
    caller_name: call.callerName,
    called_number: call.calledNumber,
    started_at: call.startedAt.toISOString(),
    answered_at: call.answeredAt?.toISOString() ?? null,
    ended_at: call.endedAt?.toISOString() ?? null,
    duration_ms: call.durationMs,
    disposition: call.disposition,
    outcome: call.outcome && toOutcome(call.outcome),
    hangup_cause: call.hangupCause,
    hung_up_by: call.hungUpBy,
    resumes: call.resumes,
    current_menu: call.currentMenuId,
  }
}

export function toSummary(summary: CallSummary): z.input<typeof summarySchema> {
  return {
    total: summary.total,
    in_progress: summary.inProgress,
    answered: summary.answered,
    transferred: summary.transferred,
    voicemail: summary.voicemail,
    caller_hung_up: summary.callerHungUp,
    flow_hung_up: summary.flowHungUp,
    failed: summary.failed,
    median_duration_ms: summary.medianDurationMs,
  }
}
