import { z } from 'zod'
import { clearHoursOverride } from '../../../services/hours/clear-override.ts'
import { getHoursOverride } from '../../../services/hours/get-override.ts'
import { hoursOverrideSchema, setHoursOverride } from '../../../services/hours/set-override.ts'
import { endpoint, jsonAnswer } from '../endpoint.ts'
import { json, noContent } from '../reply.ts'
import { overrideSchema, toOverride } from '../schemas/hours.ts'

const tag = 'Opening hours'
const path = '/v1/ivrs/{ivr_name}/menus/{menu_id}/override'
const answer = jsonAnswer(
  'The override; null while the hours count.',
  z.object({ override: overrideSchema.nullable() }),
)

export const hoursEndpoints = [
  endpoint({
    method: 'get',
    path,
    operationId: 'getHoursOverride',
    tag,
    summary: 'See whether a menu was opened or closed by hand',
    permission: 'ivr:read',
    responses: { 200: answer },
    problems: [409],
    async handle({ services, access, params }) {
      const place = { name: params.ivr_name, menuId: params.menu_id }
      return json({ override: toOverride(await getHoursOverride(services, access, place)) })
    },
  }),
  endpoint({
    method: 'put',
    path,
    operationId: 'setHoursOverride',
    tag,
    summary: 'Open or close a menu by hand',
    description:
      'For menus of the kind `hours`. Counts from the next caller on, without publishing, until `until` or until it is deleted.',
    permission: 'ivr:write',
    body: hoursOverrideSchema,
    bodyExample: { state: 'closed', until: '2026-12-24T18:00:00Z' },
    responses: { 200: answer },
    problems: [409],
    async handle({ services, access, params, body }) {
      const place = { name: params.ivr_name, menuId: params.menu_id }
      return json({ override: toOverride(await setHoursOverride(services, access, { ...place, override: body })) })
    },
  }),
  endpoint({
    method: 'delete',
    path,
    operationId: 'clearHoursOverride',
    tag,
    summary: 'Let the opening hours of a menu count again',
    permission: 'ivr:write',
    responses: { 204: { description: 'The hours count. So it is also when there was no override.' } },
    problems: [409],
    async handle({ services, access, params }) {
      await clearHoursOverride(services, access, { name: params.ivr_name, menuId: params.menu_id })
      return noContent()
    },
  }),
]
