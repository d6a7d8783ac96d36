import { z } from 'zod'
import { addOption } from '../../../services/options/add.ts'
import { deleteOption } from '../../../services/options/delete.ts'
import { newOptionSchema, optionChangesSchema } from '../../../services/options/option-fields.ts'
import { updateOption } from '../../../services/options/update.ts'
import { endpoint, jsonAnswer } from '../endpoint.ts'
import { json, noContent } from '../reply.ts'
import { optionSchema, toOption } from '../schemas/menu.ts'

const tag = 'Menu options'
const oneOption = z.object({ option: optionSchema })

export const optionEndpoints = [
  endpoint({
    method: 'post',
    path: '/v1/ivrs/{ivr_name}/menus/{menu_id}/options',
    operationId: 'addOption',
    tag,
    summary: 'Add an option to a menu',
    description:
      'A `sub_menu` may name a menu that comes later. `http_api_call` and `play_audio` return to the menu, unless ' +
      '`action_config.next` is `{"menu": "<menu_id>"}` or `"hangup"`.',
    permission: 'ivr:write',
    body: newOptionSchema,
    bodyExample: {
      digit: '1',
      action_type: 'transfer_queue',
      action_target: 'queue-sales',
      description: 'Transfer to sales queue',
    },
    responses: { 201: jsonAnswer('The option was added.', oneOption) },
    problems: [409],
    async handle({ services, access, params, body }) {
      const place = { name: params.ivr_name, menuId: params.menu_id }
      const { option } = await addOption(services, access, { ...place, option: body })
      return json({ option: toOption(option) }, 201)
    },
  }),
  endpoint({
    method: 'put',
    path: '/v1/ivrs/{ivr_name}/menus/{menu_id}/options/{digit}',
    operationId: 'updateOption',
    tag,
    summary: 'Change an option',
    description: 'Changes the fields given; null clears one that may be empty. Another `digit` moves it to that key.',
    permission: 'ivr:write',
    body: optionChangesSchema,
    bodyExample: { action_target: 'queue-vip', description: 'Transfer to the VIP queue' },
    responses: { 200: jsonAnswer('The option as it is now.', oneOption) },
    problems: [409],
    async handle({ services, access, params, body }) {
      const place = { name: params.ivr_name, menuId: params.menu_id, digit: params.digit }
      const { option } = await updateOption(services, access, { ...place, changes: body })
      return json({ option: toOption(option) })
    },
  }),
  endpoint({
    method: 'delete',
    path: '/v1/ivrs/{ivr_name}/menus/{menu_id}/options/{digit}',
    operationId: 'deleteOption',
    tag,
    summary: 'Delete an option',
    permission: 'ivr:write',
    responses: { 204: { description: 'The option is gone.' } },
    async handle({ services, access, params }) {
      await deleteOption(services, access, { name: params.ivr_name, menuId: params.menu_id, digit: params.digit })
      return noContent()
    },
  }),
]
