import type { IvrMenu, IvrMenuOption } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import { findIvr } from '../ivrs/find-ivr.ts'
import type { Services } from '../services.ts'
import { findMenu } from './find-menu.ts'

/** A menu of the draft with its options in order of creation. Throws NotFound. */
export async function getMenu(
  services: Services,
  access: Access,
  { name, menuId }: { name: string; menuId: string },
): Promise<{ menu: IvrMenu; options: IvrMenuOption[] }> {
  const menu = await findMenu(services.db, await findIvr(services.db, access, name), menuId)
  const options = await services.db.ivrMenuOption.findMany({ where: { menuId: menu.id }, orderBy: { id: 'asc' } })
  return { menu, options }
}
