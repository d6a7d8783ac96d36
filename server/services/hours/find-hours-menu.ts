import type { Ivr } from '../../../prisma/generated/client.ts'
import type { DbOrTransaction } from '../../db.ts'
import { Conflict } from '../../errors.ts'
import { findMenu } from '../menus/find-menu.ts'
import { hoursMenus } from './hours-menus.ts'

/** Throws NotFound when the IVR has no such menu, Conflict when the menu is of another kind. */
export async function findHoursMenu(db: DbOrTransaction, ivr: Ivr, menuId: string): Promise<void> {
  if ((await hoursMenus(db, ivr)).some((menu) => menu.menuId === menuId)) return
  const { kind } = await findMenu(db, ivr, menuId)
  throw new Conflict(`The menu "${menuId}" has no opening hours: its kind is ${kind}, not hours.`)
}
