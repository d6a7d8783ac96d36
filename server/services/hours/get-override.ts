import type { Access } from '../../access.ts'
import { findIvr } from '../ivrs/find-ivr.ts'
import type { Services } from '../services.ts'
import { findHoursMenu } from './find-hours-menu.ts'
import { type OverrideView, overrideAt } from './override-view.ts'

/** The override of an `hours` menu; null while its hours count. Throws NotFound, Conflict for a menu of another kind. */
export async function getHoursOverride(
  services: Pick<Services, 'db'>,
  access: Access,
  { name, menuId }: { name: string; menuId: string },
): Promise<OverrideView | null> {
  const ivr = await findIvr(services.db, access, name)
  await findHoursMenu(services.db, ivr, menuId)
  const row = await services.db.ivrHoursOverride.findUnique({ where: { ivrId_menuId: { ivrId: ivr.id, menuId } } })
  return overrideAt(row, new Date())
}
