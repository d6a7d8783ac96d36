import { flowSchema } from 'ivr-runtime/domain/flow/flow'
import { z } from 'zod'
import { callFiltersSchema } from '../../../services/calls/call-filters.ts'
import { exportCallsCsv } from '../../../services/calls/export-csv.ts'
import { getCall } from '../../../services/calls/get.ts'
import { getCallFlow } from '../../../services/calls/get-flow.ts'
import { listCalls, listCallsSchema } from '../../../services/calls/list.ts'
import { listLiveCalls } from '../../../services/calls/list-live.ts'
import { summariseCalls } from '../../../services/calls/summarise.ts'
import { endpoint, jsonAnswer } from '../endpoint.ts'
import { camelFields, snakeSchema } from '../field-case.ts'
import { json } from '../reply.ts'
import { callSchema, callWithStepsSchema, summarySchema, toCall, toSummary } from '../schemas/call.ts'
import { toStep } from '../schemas/call-step.ts'
import { textBody } from '../text-body.ts'

const tag = 'Calls'

const hiding =
  'Keys that callers pressed are personal data. Who lacks `call:digits` gets them, and words and targets made of them, as null. The option that was chosen is always named: it is the way through the flow.'

export const callEndpoints = [
  endpoint({
    method: 'get',
    path: '/v1/calls',
    operationId: 'listCalls',
    tag,
    summary: 'List calls',
    description:
      'Newest first. Send the `next_cursor` of an answer as `cursor` to get what follows. Who lacks `call:digits` gets no long numbers in `outcome.target`, since callers may have typed them.',
    permission: 'ivr:read',
    query: snakeSchema(listCallsSchema),
    responses: {
      200: jsonAnswer(
        'A page of calls; `total` counts all pages.',
        z.object({ calls: z.array(callSchema), next_cursor: z.string().nullable(), total: z.int() }),
      ),
    },
    async handle({ services, access, query }) {
      const page = await listCalls(services, access, camelFields(listCallsSchema, query))
      return json({ calls: page.calls.map(toCall), next_cursor: page.nextCursor, total: page.total })
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/calls.csv',
    operationId: 'exportCalls',
    tag,
    summary: 'Get calls as CSV',
    description:
      'All that the filters mean, newest first, in UTF-8 as RFC 4180 has it, with a heading. What a spreadsheet would take for a formula begins with an apostrophe; plain telephone numbers do not.',
    permission: 'ivr:read',
    query: snakeSchema(callFiltersSchema),
    responses: { 200: { description: 'The calls.', binary: 'text/csv' } },
    async handle({ services, access, query }) {
      const lines = exportCallsCsv(services, access, camelFields(callFiltersSchema, query))
      return {
        status: 200,
        body: await textBody(lines),
        headers: {
          'content-type': 'text/csv; charset=utf-8; header=present',
          'content-disposition': 'attachment; filename="calls.csv"',
          'cache-control': 'no-store',
        },
      }
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/calls/live',
    operationId: 'listLiveCalls',
    tag,
    summary: 'List the calls that go on now',
    description: 'Newest first, at most 200; each with the menu that the caller is in.',
    permission: 'ivr:read',
    query: z.strictObject({ ivr: callFiltersSchema.shape.ivr }),
    responses: {
      200: jsonAnswer('The calls; `total` counts all.', z.object({ calls: z.array(callSchema), total: z.int() })),
    },
    async handle({ services, access, query }) {
      const { calls, total } = await listLiveCalls(services, access, query)
      return json({ calls: calls.map(toCall), total })
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/calls/summary',
    operationId: 'summariseCalls',
    tag,
    summary: 'Count calls',
    permission: 'ivr:read',
    query: snakeSchema(callFiltersSchema),
    responses: { 200: jsonAnswer('The calls that the filters mean, in numbers.', summarySchema) },
    async handle({ services, access, query }) {
      return json(toSummary(await summariseCalls(services, access, camelFields(callFiltersSchema, query))))
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/calls/{call_id}',
    operationId: 'getCall',
    tag,
    summary: 'Get a call with everything that happened in it',
    description: hiding,
    permission: 'ivr:read',
    responses: { 200: jsonAnswer('The call, its steps in order.', callWithStepsSchema) },
    async handle({ services, access, params }) {
      const { steps, ...call } = await getCall(services, access, { id: params.call_id })
      return json({ ...toCall(call), steps: steps.map(toStep) })
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/calls/{call_id}/flow',
    operationId: 'getCallFlow',
    tag,
    summary: 'Get the flow that a call ran on',
    description: 'The published version, or the draft as it stood when a test call was asked for.',
    permission: 'ivr:read',
    responses: { 200: jsonAnswer('The flow.', z.object({ flow: flowSchema })) },
    async handle({ services, access, params }) {
      const { flow } = await getCallFlow(services, access, { id: params.call_id })
      return json({ flow })
    },
  }),
]
