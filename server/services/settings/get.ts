import type { Access } from '../../access.ts'
import type { Services } from '../services.ts'
import { type TenantView, toTenantView } from './tenant-view.ts'

/** The tenant's own settings. */
export async function getSettings(services: Pick<Services, 'db'>, access: Access): Promise<{ tenant: TenantView }> {
  const tenant = await services.db.tenant.findUniqueOrThrow({ where: { id: access.tenantId } })
  return { tenant: toTenantView(tenant) }
}
