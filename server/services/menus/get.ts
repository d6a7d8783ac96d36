import type { IvrMenu, IvrMenuOption } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import { type OverrideView, overrideAt } from '../hours/override-view.ts'
import { findIvr } from '../ivrs/find-ivr.ts'
import type { Services } from '../services.ts'
import { findMenu } from './find-menu.ts'

/**
 * A menu of the draft with its options in order of creation, and what was opened or closed by hand where it has
 * opening hours. Throws NotFound.
 */
export async function getMenu(
  services: Services,
  access: Access,
  { name, menuId }: { name: string; menuId: string },
): Promise<{ menu: IvrMenu; options: IvrMenuOption[]; override: OverrideView | null }> {
  const ivr = await findIvr(services.db, access, name)
  const menu = await findMenu(services.db, ivr, menuId)
  const options = await services.db.ivrMenuOption.findMany({ where: { menuId: menu.id }, orderBy: { id: 'asc' } })
  if (menu.kind !== 'hours') return { menu, options, override: null }
  const row = await services.db.ivrHoursOverride.findUnique({ where: { ivrId_menuId: { ivrId: ivr.id, menuId } } })
  return { menu, options, override: overrideAt(row, new Date()) }
}
