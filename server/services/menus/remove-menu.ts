import type { Ivr } from '../../../prisma/generated/client.ts'
import type { DbOrTransaction } from '../../db.ts'
import { menuNode, optionNodes } from '../flow/node-id.ts'

/** Removes a menu with its options and places within an edit; harmless when it is gone already. */
export async function removeMenu(tx: DbOrTransaction, ivr: Ivr, menuId: string): Promise<void> {
  await tx.ivrMenu.deleteMany({ where: { tenantId: ivr.tenantId, ivrName: ivr.name, menuId } })
  await tx.ivr.updateMany({ where: { id: ivr.id, rootMenuId: menuId }, data: { rootMenuId: null } })
  await tx.ivrNodePosition.deleteMany({
    where: { ivrId: ivr.id, OR: [{ nodeId: menuNode(menuId) }, { nodeId: { startsWith: optionNodes(menuId) } }] },
  })
}
