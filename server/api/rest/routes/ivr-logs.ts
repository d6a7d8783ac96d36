import { z } from 'zod'
import { readIvrLogs } from '../../../services/ivrs/logs.ts'
import { endpoint, jsonAnswer } from '../endpoint.ts'
import { json } from '../reply.ts'

export const ivrLogEndpoints = [
  endpoint({
    method: 'get',
    path: '/v1/ivrs/{ivr_name}/logs',
    operationId: 'getIvrLogs',
    tag: 'IVRs',
    summary: "Read the newest lines of an IVR's log",
    permission: 'ivr:read',
    query: z.strictObject({ tail: z.coerce.number().int().min(1).max(5000).default(200) }),
    responses: {
      200: jsonAnswer('Lines, oldest first.', z.object({ lines: z.array(z.string()), total: z.int() })),
    },
    async handle({ services, access, params, query }) {
      const lines = await readIvrLogs(services, access, { name: params.ivr_name, tailLines: query.tail })
      return json({ lines, total: lines.length })
    },
  }),
]
