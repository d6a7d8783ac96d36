import { flowHeat, heatSchema } from '../../../services/flow/heat.ts'
import { endpoint, jsonAnswer } from '../endpoint.ts'
import { camelFields, snakeSchema } from '../field-case.ts'
import { json } from '../reply.ts'
import { heatAnswerSchema, toHeat } from '../schemas/heat.ts'

export const heatEndpoints = [
  endpoint({
    method: 'get',
    path: '/v1/ivrs/{ivr_name}/heat',
    operationId: 'getFlowHeat',
    tag: 'Flow',
    summary: 'Count where calls went in a published version',
    description:
      'Calls per path, and per menu who hung up, stayed silent or pressed wrong keys, for the calls that began in a period. Test calls do not count unless they are included; drafts never do.',
    permission: 'ivr:read',
    query: snakeSchema(heatSchema),
    responses: { 200: jsonAnswer('The numbers. Every menu of the version is there.', heatAnswerSchema) },
    async handle({ services, access, params, query }) {
      const heat = await flowHeat(services, access, { ...camelFields(heatSchema, query), name: params.ivr_name })
      return json(toHeat(heat))
    },
  }),
]
