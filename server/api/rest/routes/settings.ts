import { z } from 'zod'
import { getSettings } from '../../../services/settings/get.ts'
import type { TenantView } from '../../../services/settings/tenant-view.ts'
import { settingsChangesSchema, updateSettings } from '../../../services/settings/update.ts'
import { endpoint, jsonAnswer } from '../endpoint.ts'
import { json } from '../reply.ts'

const tag = 'Settings'

const tenantSchema = z
  .object({
    name: z.string(),
    slug: z.string(),
    allowed_hosts: z.array(z.string()),
    allowed_dial_strings: z.array(z.string()),
  })
  .meta({ id: 'Tenant' })

const toTenant = ({ name, slug, allowedHosts, allowedDialStrings }: TenantView): z.input<typeof tenantSchema> => ({
  name,
  slug,
  allowed_hosts: allowedHosts,
  allowed_dial_strings: allowedDialStrings,
})

const answer = jsonAnswer("The organisation's settings.", z.object({ tenant: tenantSchema }))

export const settingsEndpoints = [
  endpoint({
    method: 'get',
    path: '/v1/settings',
    operationId: 'getSettings',
    tag,
    summary: "Get the organisation's settings",
    permission: 'ivr:read',
    responses: { 200: answer },
    async handle({ services, access }) {
      return json({ tenant: toTenant((await getSettings(services, access)).tenant) })
    },
  }),
  endpoint({
    method: 'put',
    path: '/v1/settings',
    operationId: 'updateSettings',
    tag,
    summary: "Change the organisation's settings",
    description: 'Changes the fields given. New hosts and dial strings count from the next call on, without a restart.',
    permission: 'settings:write',
    body: settingsChangesSchema,
    bodyExample: {
      allowed_hosts: ['crm.example.internal', '127.0.0.1:8080'],
      allowed_dial_strings: ['sofia/gateway/carrier/'],
    },
    responses: { 200: answer },
    async handle({ services, access, body }) {
      return json({ tenant: toTenant((await updateSettings(services, access, body)).tenant) })
    },
  }),
]
