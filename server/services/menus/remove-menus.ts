import type { Ivr } from '../../../prisma/generated/client.ts'
import type { DbOrTransaction } from '../../db.ts'

/** Removes menus with their options and places within an edit; harmless where one is gone already. */
export async function removeMenus(tx: DbOrTransaction, ivr: Ivr, menuIds: readonly string[]): Promise<void> {
  if (menuIds.length === 0) return
  const named = { in: [...menuIds] }
  await tx.ivrMenu.deleteMany({ where: { tenantId: ivr.tenantId, ivrName: ivr.name, menuId: named } })
  await tx.ivr.updateMany({ where: { id: ivr.id, rootMenuId: named }, data: { rootMenuId: null } })
  // Both kinds of nodes have the menu's name second (services/flow/node-id).
  await tx.$executeRaw`
    DELETE FROM ivr_node_positions WHERE ivr_id = ${ivr.id} AND split_part(node_id, ':', 2) = ANY(${[...menuIds]})`
}
