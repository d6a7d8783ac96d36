import type { Access } from '../../access.ts'
import { findIvr } from '../ivrs/find-ivr.ts'
import type { Services } from '../services.ts'
import { type HoursMenu, hoursMenus } from './hours-menus.ts'
import { type OverrideView, overrideAt } from './override-view.ts'

/** An `hours` menu as somebody sees it who opens and closes by hand. */
export type HoursMenuView = HoursMenu & { override: OverrideView | null }

/** All `hours` menus of an IVR, with what was set by hand. Throws NotFound. */
export async function listHours(
  services: Pick<Services, 'db'>,
  access: Access,
  { name }: { name: string },
): Promise<{ menus: HoursMenuView[] }> {
  const ivr = await findIvr(services.db, access, name)
  const menus = await hoursMenus(services.db, ivr)
  const rows = await services.db.ivrHoursOverride.findMany({ where: { ivrId: ivr.id } })
  const now = new Date()
  const overrideOf = (menuId: string) => overrideAt(rows.find((row) => row.menuId === menuId) ?? null, now)
  return { menus: menus.map((menu) => ({ ...menu, override: overrideOf(menu.menuId) })) }
}
