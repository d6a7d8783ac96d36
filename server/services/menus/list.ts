import type { IvrMenu } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import { findIvr } from '../ivrs/find-ivr.ts'
import { type Page, totalOf } from '../page.ts'
import type { Services } from '../services.ts'

/** The menus of the draft in order of creation. Throws NotFound. */
export async function listMenus(
  services: Services,
  access: Access,
  { name, ...page }: Page & { name: string },
): Promise<{ menus: IvrMenu[]; total: number }> {
  const ivr = await findIvr(services.db, access, name)
  const where = { tenantId: ivr.tenantId, ivrName: ivr.name }
  const menus = await services.db.ivrMenu.findMany({
    where,
    orderBy: { id: 'asc' },
    take: page.limit,
    skip: page.offset,
  })
  return { menus, total: await totalOf(menus.length, page, () => services.db.ivrMenu.count({ where })) }
}
