import { z } from 'zod'
import { createMenu } from '../../../services/menus/create.ts'
import { deleteMenu } from '../../../services/menus/delete.ts'
import { getMenu } from '../../../services/menus/get.ts'
import { listMenus } from '../../../services/menus/list.ts'
import { menuChangesSchema, newMenuSchema } from '../../../services/menus/menu-fields.ts'
import { updateMenu } from '../../../services/menus/update.ts'
import { pageSchema } from '../../../services/page.ts'
import { endpoint, jsonAnswer } from '../endpoint.ts'
import { json, noContent } from '../reply.ts'
import { overrideSchema, toOverride } from '../schemas/hours.ts'
import { menuSchema, optionSchema, toMenu, toOption } from '../schemas/menu.ts'

const tag = 'Menus'
const forced = z.strictObject({ force: z.stringbool({ error: 'must be true or false' }).default(false) })
const oneMenu = z.object({ menu: menuSchema })

export const menuEndpoints = [
  endpoint({
    method: 'post',
    path: '/v1/ivrs/{ivr_name}/menus',
    operationId: 'createMenu',
    tag,
    summary: 'Create a menu',
    description:
      'Its `kind` says what it does. `menu`: callers choose by a key. `message`: it speaks and goes on (exit `next`). ' +
      '`hours`: it looks at the clock (`open`, `closed`, `holiday`). `collect`: it takes digits into a variable ' +
      '(`done`, `t`, `i`). `branch`: it looks at a variable (the exit of each case, and `else`).',
    permission: 'ivr:write',
    body: newMenuSchema,
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
      const { menu } = await createMenu(services, access, { name: params.ivr_name, menu: body, wordsRequired: true })
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
      200: jsonAnswer(
        'The menu and its options; `override` where it was opened or closed by hand.',
        oneMenu.extend({ options: z.array(optionSchema), override: overrideSchema.nullable() }),
      ),
    },
    async handle({ services, access, params }) {
      const place = { name: params.ivr_name, menuId: params.menu_id }
      const { menu, options, override } = await getMenu(services, access, place)
      return json({ menu: toMenu(menu), options: options.map(toOption), override: toOverride(override) })
    },
  }),
  endpoint({
    method: 'put',
    path: '/v1/ivrs/{ivr_name}/menus/{menu_id}',
    operationId: 'updateMenu',
    tag,
    summary: 'Change a menu',
    description:
      'Changes the fields given; null clears one that may be empty. Another `menu_id` renames it, and what points to it ' +
      'follows. A case of a branch that gets another `exit` in its place takes its option along. Refused while the menu ' +
      'has options that its new kind or exits do not take, unless `force` is true, which deletes these.',
    permission: 'ivr:write',
    query: forced,
    body: menuChangesSchema,
    bodyExample: { prompt_text: 'Updated prompt text', timeout_seconds: 10 },
    responses: { 200: jsonAnswer('The menu as it is now.', oneMenu) },
    problems: [409],
    async handle({ services, access, params, query, body }) {
      const { menu } = await updateMenu(services, access, {
        name: params.ivr_name,
        menuId: params.menu_id,
        changes: body,
        force: query.force,
        wordsRequired: true,
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
    query: forced,
    responses: { 204: { description: 'The menu is gone.' } },
    problems: [409],
    async handle({ services, access, params, query }) {
      await deleteMenu(services, access, { name: params.ivr_name, menuId: params.menu_id, force: query.force })
      return noContent()
    },
  }),
]
