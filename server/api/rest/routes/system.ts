import { z } from 'zod'
import { getBranding } from '../../../services/branding/get.ts'
import { checkHealth } from '../../../services/health/check.ts'
import { endpoint, jsonAnswer } from '../endpoint.ts'
import { json } from '../reply.ts'

const tag = 'System'
const state = z.enum(['healthy', 'unhealthy'])
const healthSchema = z
  .object({
    status: state,
    service: z.literal('callcenter-api'),
    checks: z.object({ database: z.object({ status: state, latency_ms: z.int() }) }),
  })
  .meta({ id: 'Health' })

export const systemEndpoints = [
  endpoint({
    method: 'get',
    path: '/health',
    operationId: 'getHealth',
    tag,
    summary: 'Get whether this service can do its work',
    permission: null,
    responses: {
      200: jsonAnswer('It can.', healthSchema),
      503: jsonAnswer('It cannot: the database is away.', healthSchema),
    },
    async handle({ services }) {
      const { checks, ...health } = await checkHealth(services)
      const { status, latencyMs } = checks.database
      const body = { ...health, checks: { database: { status, latency_ms: latencyMs } } }
      return json(body, health.status === 'healthy' ? 200 : 503)
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/branding',
    operationId: 'getBranding',
    tag,
    summary: 'Get what the product calls itself',
    permission: 'ivr:read',
    responses: { 200: jsonAnswer('Names.', z.object({ brand: z.string(), poweredBy: z.string() })) },
    handle: async ({ services }) => json(getBranding(services)),
  }),
]
