import { testSettingsSchema } from 'ivr-runtime/domain/call/test-settings'
import { z } from 'zod'
import type { TestCallView } from '../../../services/test-calls/test-call-view.ts'
import { outcomeSchema, saidSchema, stepSchema, toOutcome, toStep } from './call-step.ts'

export const testCallSchema = z
  .object({
    id: z.uuid(),
    call_id: z.uuid().nullable().describe('The call that came of it, as getCall takes it. Null: not begun.'),
    ivr_name: z.string(),
    flow_version: z.int().nullable().describe('Null: the draft, as it stood when the call was asked for.'),
    caller_number: z.string(),
    settings: testSettingsSchema,
    state: z.enum(['pending', 'in_progress', 'ended']),
    failure: z.string().nullable(),
    created_at: z.iso.datetime(),
    started_at: z.iso.datetime().nullable(),
    ended_at: z.iso.datetime().nullable(),
    current_menu: z.string().nullable(),
    outcome: outcomeSchema.nullable(),
    said: z.array(saidSchema).describe('Everything the caller heard so far.'),
    steps: z.array(stepSchema),
  })
  .meta({ id: 'TestCall' })

export function toTestCall(call: TestCallView): z.input<typeof testCallSchema> {
  const steps = call.steps.map((step) => toStep(step))
  return {
    id: call.id,
    call_id: call.callId,
    ivr_name: call.ivrName,
    flow_version: call.flowVersion,
    caller_number: call.callerNumber,
    settings: call.settings,
    state: call.state,
    failure: call.failure,
    created_at: call.createdAt.toISOString(),
    started_at: call.startedAt?.toISOString() ?? null,
    ended_at: call.endedAt?.toISOString() ?? null,
    current_menu: call.currentMenuId,
    outcome: call.outcome && toOutcome(call.outcome),
    said: steps.flatMap((step) => step.said ?? []),
    steps,
  }
}
