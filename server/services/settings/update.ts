import { z } from 'zod'
import type { Access } from '../../access.ts'
import { Invalid } from '../../errors.ts'
import { notify } from '../../events.ts'
import type { Services } from '../services.ts'
import { allowedDialStringSchema } from './allowed-dial-string.ts'
import { allowedHostSchema } from './allowed-host.ts'
import { type TenantView, toTenantView } from './tenant-view.ts'

/** The fields to change; a list takes the place of the one before. Its entries are checked by `updateSettings`. */
export const settingsChangesSchema = z.strictObject({
  name: z.string().trim().min(1, 'must not be empty').max(128, 'must be at most 128 characters').optional(),
  allowedHosts: z
    .array(z.string())
    .max(200, 'must be at most 200 hosts')
    .optional()
    .describe('`host` or `host:port` that http_api_call may reach although private or without TLS.'),
  allowedDialStrings: z
    .array(z.string())
    .max(200, 'must be at most 200 beginnings')
    .optional()
    .describe('Beginnings of dial strings, such as `sofia/gateway/carrier/`, that transfer_extension may dial.'),
})

export type SettingsChanges = {
  name?: string | undefined
  allowedHosts?: readonly string[] | undefined
  allowedDialStrings?: readonly string[] | undefined
}

/** Changes the fields given. Runtimes hear of it and take the new lists for their next calls. Throws Invalid. */
export async function updateSettings(
  services: Pick<Services, 'db'>,
  access: Access,
  changes: SettingsChanges,
): Promise<{ tenant: TenantView }> {
  const { tenantId } = access
  const data = {
    ...(changes.name === undefined ? {} : { name: changes.name.trim() }),
    ...checkedList('allowedHosts', changes.allowedHosts, allowedHostSchema),
    ...checkedList('allowedDialStrings', changes.allowedDialStrings, allowedDialStringSchema),
  }
  return services.db.$transaction(async (db) => {
    const tenant = await db.tenant.update({ where: { id: tenantId }, data })
    const ivrs = await db.ivr.findMany({ where: { tenantId }, select: { id: true } })
    for (const { id } of ivrs) await notify(db, 'ivr_changed', { tenantId, ivrId: id })
    return { tenant: toTenantView(tenant) }
  })
}

function checkedList(
  field: 'allowedHosts' | 'allowedDialStrings',
  entries: readonly string[] | undefined,
  schema: z.ZodType<string, string>,
): Partial<Record<typeof field, string[]>> {
  if (entries === undefined) return {}
  const parsed = entries.map((entry) => schema.safeParse(entry))
  const errors = parsed.flatMap(({ error }, index) =>
    error ? [{ path: `${field}.${index}`, message: error.issues[0]?.message ?? 'is not valid' }] : [],
  )
  if (errors.length > 0) throw new Invalid(`Some of the ${listNames[field]} are not valid.`, errors)
  return { [field]: [...new Set(parsed.flatMap(({ data }) => data ?? []))] }
}

const listNames = { allowedHosts: 'hosts', allowedDialStrings: 'dial strings' } as const
