import { z } from 'zod'
import { listTargets } from '../../../services/targets/list.ts'
import { type TriedRequest, tryRequest, tryRequestSchema } from '../../../services/web-services/try-request.ts'
import { endpoint, jsonAnswer } from '../endpoint.ts'
import { json } from '../reply.ts'

const triedSchema = z
  .object({
    request: z.object({
      method: z.string(),
      url: z.string(),
      headers: z.record(z.string(), z.string()).describe('What may be a key is masked.'),
      body: z.string().nullable(),
    }),
    answer: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('answered'),
        status: z.int(),
        latency_ms: z.int(),
        content_type: z.string(),
        bytes: z.int(),
        text: z.string().describe('At most 64 KiB.'),
        truncated: z.boolean(),
      }),
      z.object({
        kind: z.literal('failed'),
        status: z.int().nullable(),
        latency_ms: z.int(),
        reason: z.string().describe('`timeout`, `forbidden_address`, `unreachable`, `certificate`, `too_large`, …'),
      }),
    ]),
  })
  .meta({ id: 'TriedRequest' })

function toTried({ request, answer }: TriedRequest) {
  if (answer.kind === 'failed') {
    const { kind, status, latencyMs, reason } = answer
    return { request, answer: { kind, status, latency_ms: latencyMs, reason } }
  }
  const { latencyMs, contentType, ...rest } = answer
  return { request, answer: { ...rest, latency_ms: latencyMs, content_type: contentType } }
}

export const webServiceEndpoints = [
  endpoint({
    method: 'post',
    path: '/v1/ivrs/{ivr_name}/web-services/try',
    operationId: 'tryWebService',
    tag: 'Flow',
    summary: 'Make the request of an API action now',
    description: 'A real request, with the limits and the allowed hosts of a call.',
    permission: 'ivr:write',
    body: tryRequestSchema,
    bodyExample: {
      action_target: 'https://api.example.com/orders/{caller_number}',
      action_config: { method: 'GET', headers: { Authorization: 'Bearer …' } },
      variables: { caller_number: '+15551234567' },
    },
    responses: { 200: jsonAnswer('What was sent, and what came back.', triedSchema) },
    async handle({ services, access, params, body, request }) {
      return json(
        toTried(await tryRequest(services, access, { name: params.ivr_name, ...body, signal: request.signal })),
      )
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/targets',
    operationId: 'listTargets',
    tag: 'Flow',
    summary: 'List the queues, extensions and mailboxes that IVRs lead to',
    permission: 'ivr:read',
    responses: {
      200: jsonAnswer(
        'Most used first.',
        z.object({
          targets: z.array(z.object({ action_type: z.string(), target: z.string(), uses: z.int() })),
          total: z.int(),
        }),
      ),
    },
    async handle({ services, access }) {
      const targets = await listTargets(services, access)
      return json({
        targets: targets.map(({ actionType, target, uses }) => ({ action_type: actionType, target, uses })),
        total: targets.length,
      })
    },
  }),
]
