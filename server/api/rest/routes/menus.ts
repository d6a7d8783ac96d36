import { z } from 'zod'
import { createMenu } from '../../../services/menus/create.ts'
import { deleteMenu } from '../../../services/menus/delete.ts'
import { getMenu } from '../../../services/menus/get.ts'
import { listMenus } from '../../../services/menus/list.ts'
import { newMenuSchema } from '../../../services/menus/menu-fields.ts'
import { updateMenu } from '../../../services/menus/update.ts'
import { pageSchema } from '../../../services/page.ts'
import { endpoint, jsonAnswer } from '../endpoint.ts'
import { json, noContent } from '../reply.ts'
import { menuSchema, optionSchema, toMenu, toOption } from '../schemas/menu.ts'

const tag = 'Menus'
const oneMenu = z.object({ menu: menuSchema })

// An integrator who sends no words made a mistake; only the designer has drafts without.
const restMenuSchema = newMenuSchema.extend({
  promptText: newMenuSchema.shape.promptText.regex(/\S/, 'must not be empty'),
})

export const menuEndpoints = [
  endpoint({
    method: 'post',
    path: '/v1/ivrs/{ivr_name}/menus',
    operationId: 'createMenu',
    tag,
    summary: 'Create a menu',
    permission: 'ivr:write',
    body: restMenuSchema,
    bodyExample: {
      menu_id: 'main_menu',
      prompt_text: 'Thank you for calling. Press 1 for sales, press 2 for support, or press 3 for weather.',
      timeout_seconds: 5,
      max_retries: 3,
      invalid_prompt: 'Invalid selection. Please try again.',
    },
    responses: { 201: jsonAnswer('The menu was created.', oneMenu) },
    problems: [409],
    async handle({ services, access, params, body }) {
      const { menu } = await createMenu(services, access, { name: params.ivr_name, menu: body })
      return json({ menu: toMenu(menu) }, 201)
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/ivrs/{ivr_name}/menus',
    operationId: 'listMenus',
    tag,
    summary: 'List the menus of an IVR',
    permission: 'ivr:read',
    query: pageSchema,
    responses: {
      200: jsonAnswer('Menus in order of creation.', z.object({ menus: z.array(menuSchema), total: z.int() })),
    },
    async handle({ services, access, params, query }) {
      const { menus, total } = await listMenus(services, access, { name: params.ivr_name, ...query })
      return json({ menus: menus.map(toMenu), total })
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/ivrs/{ivr_name}/menus/{menu_id}',
    operationId: 'getMenu',
    tag,
    summary: 'Get a menu with its options',
    permission: 'ivr:read',
    responses: {
      200: jsonAnswer('The menu and its options.', oneMenu.extend({ options: z.array(optionSchema) })),
    },
    async handle({ services, access, params }) {
      const { menu, options } = await getMenu(services, access, { name: params.ivr_name, menuId: params.menu_id })
      return json({ menu: toMenu(menu), options: options.map(toOption) })
    },
  }),
  endpoint({
    method: 'put',
    path: '/v1/ivrs/{ivr_name}/menus/{menu_id}',
    operationId: 'updateMenu',
    tag,
    summary: 'Change a menu',
    description:
      'Changes the fields given; null clears one that may be empty. Another `menu_id` renames it, and what points to it follows.',
    permission: 'ivr:write',
    body: restMenuSchema.partial(),
    bodyExample: { prompt_text: 'Updated prompt text', timeout_seconds: 10 },
    responses: { 200: jsonAnswer('The menu as it is now.', oneMenu) },
    problems: [409],
    async handle({ services, access, params, body }) {
      const { menu } = await updateMenu(services, access, {
        name: params.ivr_name,
        menuId: params.menu_id,
        changes: body,
      })
      return json({ menu: toMenu(menu) })
    },
  }),
  endpoint({
    method: 'delete',
    path: '/v1/ivrs/{ivr_name}/menus/{menu_id}',
    operationId: 'deleteMenu',
    tag,
    summary: 'Delete a menu with its options',
    description: 'Refused while options of other menus lead to it, unless `force` is true.',
    permission: 'ivr:write',
    query: z.strictObject({ force: z.stringbool({ error: 'must be true or false' }).default(false) }),
    responses: { 204: { description: 'The menu is gone.' } },
    problems: [409],
    async handle({ services, access, params, query }) {
      await deleteMenu(services, access, { name: params.ivr_name, menuId: params.menu_id, force: query.force })
      return noContent()
    },
  }),
]
