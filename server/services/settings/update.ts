import type { Access } from '../../access.ts'
import { Invalid } from '../../errors.ts'
import { notify } from '../../events.ts'
import type { Services } from '../services.ts'
import { allowedHostSchema } from './allowed-host.ts'
import { type TenantView, toTenantView } from './tenant-view.ts'

export type SettingsChanges = { name?: string; allowedHosts?: readonly string[] }

/** Changes the fields given. Runtimes hear of it and take the new hosts for their next calls. Throws Invalid. */
export async function updateSettings(
  services: Pick<Services, 'db'>,
  access: Access,
  changes: SettingsChanges,
): Promise<{ tenant: TenantView }> {
  const { tenantId } = access
  const data = {
    ...(changes.name === undefined ? {} : { name: changes.name.trim() }),
    ...(changes.allowedHosts === undefined ? {} : { allowedHosts: checkedHosts(changes.allowedHosts) }),
  }
  return services.db.$transaction(async (db) => {
    const tenant = await db.tenant.update({ where: { id: tenantId }, data })
    const ivrs = await db.ivr.findMany({ where: { tenantId }, select: { id: true } })
    for (const { id } of ivrs) await notify(db, 'ivr_changed', { tenantId, ivrId: id })
    return { tenant: toTenantView(tenant) }
  })
}

function checkedHosts(hosts: readonly string[]): string[] {
  const parsed = hosts.map((host) => allowedHostSchema.safeParse(host))
  const errors = parsed.flatMap(({ error }, index) =>
    error ? [{ path: `allowedHosts.${index}`, message: error.issues[0]?.message ?? 'is not valid' }] : [],
  )
  if (errors.length > 0) throw new Invalid('Some of the hosts are not valid.', errors)
  return [...new Set(parsed.flatMap(({ data }) => data ?? []))]
}
