import { menuIdSchema } from 'ivr-runtime/domain/flow/menu-id'
import type { Ivr, IvrMenu } from '../../../prisma/generated/client.ts'
import type { DbOrTransaction } from '../../db.ts'
import { NotFound } from '../../errors.ts'

/** A menu of an IVR that was found for the tenant before. Throws NotFound. */
export async function findMenu(db: DbOrTransaction, ivr: Ivr, menuId: string): Promise<IvrMenu> {
  const menu = menuIdSchema.safeParse(menuId).success
    ? await db.ivrMenu.findUnique({
        where: { tenantId_ivrName_menuId: { tenantId: ivr.tenantId, ivrName: ivr.name, menuId } },
      })
    : null
  if (!menu) throw noSuchMenu(ivr.name, menuId)
  return menu
}

export const noSuchMenu = (ivrName: string, menuId: string): NotFound =>
  new NotFound(`The IVR "${ivrName}" has no menu called ${JSON.stringify(menuId)}.`)
