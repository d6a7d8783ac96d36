import { optionKeySchema } from 'ivr-runtime/domain/flow/option-key'
import type { IvrMenu, IvrMenuOption } from '../../../prisma/generated/client.ts'
import type { DbOrTransaction } from '../../db.ts'
import { Conflict, NotFound } from '../../errors.ts'

/** An option of a menu that was found for the tenant before. Throws NotFound. */
export async function findOption(db: DbOrTransaction, menu: IvrMenu, digit: string): Promise<IvrMenuOption> {
  const option = optionKeySchema.safeParse(digit).success
    ? await db.ivrMenuOption.findUnique({ where: { menuId_digit: { menuId: menu.id, digit } } })
    : null
  if (!option) throw new NotFound(`The menu "${menu.menuId}" has no option for the key ${JSON.stringify(digit)}.`)
  return option
}

/** Throws Conflict when a menu has an option for the key already. */
export async function refuseTakenKey(db: DbOrTransaction, menu: IvrMenu, digit: string): Promise<void> {
  if ((await db.ivrMenuOption.count({ where: { menuId: menu.id, digit } })) === 0) return
  throw new Conflict(`The menu "${menu.menuId}" already has an option for the key ${digit}.`, [
    { path: 'digit', message: 'is taken' },
  ])
}
