import { z } from 'zod'
import { NotFound } from '../../../errors.ts'
import { getTestCall } from '../../../services/test-calls/get.ts'
import { hangUpTestCall } from '../../../services/test-calls/hang-up.ts'
import { pressedDigits, pressTestCallDigits } from '../../../services/test-calls/press-digits.ts'
import { startTestCall, startTestCallSchema } from '../../../services/test-calls/start.ts'
import { awaitTestCall } from '../await-test-call.ts'
import { endpoint, jsonAnswer } from '../endpoint.ts'
import { json, noContent } from '../reply.ts'
import { testCallSchema, toTestCall } from '../schemas/test-call.ts'

const tag = 'Test calls'

const waitSchema = z.strictObject({
  wait_ms: z.coerce
    .number()
    .int()
    .min(0)
    .max(30_000)
    .default(0)
    .describe('Answer only when something new happens, after so many ms at the latest.'),
  after_step: z.coerce.number().int().min(0).max(2_147_483_647).optional().describe('The newest step known already.'),
  wait_for: z
    .enum(['step', 'ended'])
    .default('step')
    .describe('What to wait for: the next step, or the end of the call.'),
})

/** Keys may be pressed at once after a call was asked for; this is how long they wait for it to begin. */
const beginLimitMs = 10_000

const digitsSchema = z.strictObject({ digits: z.string().regex(pressedDigits, 'must be 1 to 32 of 0-9 * # A-D') })

export const testCallEndpoints = [
  endpoint({
    method: 'post',
    path: '/v1/ivrs/{ivr_name}/test-calls',
    operationId: 'startTestCall',
    tag,
    summary: 'Call an IVR to test it',
    description: 'The simulator calls the running IVR over the real protocol. Follow the call with getTestCall.',
    permission: 'test-call:write',
    body: startTestCallSchema,
    bodyOptional: true,
    bodyExample: {
      caller_number: '+12025550123',
      version: 'draft',
      settings: { clock: '2026-11-22T03:00:00-05:00' },
    },
    responses: { 201: jsonAnswer('The call is being made.', testCallSchema) },
    async handle({ services, access, params, body }) {
      return json(toTestCall(await startTestCall(services, access, { name: params.ivr_name, ...body })), 201)
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/test-calls/{id}',
    operationId: 'getTestCall',
    tag,
    summary: 'Get what has happened in a test call',
    permission: 'ivr:read',
    query: waitSchema,
    responses: { 200: jsonAnswer('The call.', testCallSchema) },
    async handle({ services, access, params, query, request }) {
      const waiting = { waitMs: query.wait_ms, afterStep: query.after_step, until: query.wait_for }
      return json(toTestCall(await awaitTestCall(services, access, callId(params.id), waiting, request.signal)))
    },
  }),
  endpoint({
    method: 'post',
    path: '/v1/test-calls/{id}/digits',
    operationId: 'pressDigits',
    tag,
    summary: 'Press keys in a test call',
    description: 'Keys pressed before the call has begun wait for it, for 10 s at most.',
    permission: 'test-call:write',
    body: digitsSchema,
    bodyExample: { digits: '1' },
    responses: { 202: jsonAnswer('The keys are on their way; what they do comes as steps.', testCallSchema) },
    problems: [409],
    async handle({ services, access, params, body, request }) {
      const id = callId(params.id)
      const { state } = await getTestCall(services, access, { id })
      if (state === 'pending') {
        const begun = { waitMs: beginLimitMs, afterStep: undefined, until: 'step' } as const
        await awaitTestCall(services, access, id, begun, request.signal)
      }
      await pressTestCallDigits(services, access, { id, digits: body.digits })
      return json(toTestCall(await getTestCall(services, access, { id })), 202)
    },
  }),
  endpoint({
    method: 'delete',
    path: '/v1/test-calls/{id}',
    operationId: 'hangUpTestCall',
    tag,
    summary: 'Hang up a test call',
    description: 'What happened in it can still be read.',
    permission: 'test-call:write',
    responses: { 204: { description: 'It ends now, or had ended before.' } },
    async handle({ services, access, params }) {
      await hangUpTestCall(services, access, { id: callId(params.id) })
      return noContent()
    },
  }),
]

/** What cannot be an id need not be looked for, and PostgreSQL would not even take it. */
function callId(id: string): string {
  if (!z.uuid().safeParse(id).success) throw new NotFound('There is no such test call.')
  return id
}
