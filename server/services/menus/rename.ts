import { rootMenuId } from 'ivr-runtime/domain/flow/draft'
import type { Ivr } from '../../../prisma/generated/client.ts'
import type { DbOrTransaction } from '../../db.ts'
import { menuNode, optionNodes } from '../flow/node-id.ts'
import { renameNodes } from '../flow/rename-nodes.ts'
import { renameMenuInTests } from '../ivr-tests/rename-menu.ts'
import { menuTaken } from './create.ts'
import { pointersTo, repointed } from './pointers-to.ts'

/** Gives a menu another name within an edit; options that point to it, the root, tests and places on the canvas follow. */
export async function renameMenu(
  tx: DbOrTransaction,
  ivr: Ivr,
  { id, menuId }: { id: number; menuId: string },
  newMenuId: string,
): Promise<void> {
  const where = { tenantId: ivr.tenantId, ivrName: ivr.name }
  const menus = await tx.ivrMenu.findMany({ where, select: { menuId: true }, orderBy: { id: 'asc' } })
  if (menus.some((menu) => menu.menuId === newMenuId)) throw menuTaken(newMenuId)

  await tx.ivrMenu.update({ where: { id }, data: { menuId: newMenuId } })
  // Calls go on beginning here, also when they did so only because of the old name.
  if (rootMenuId({ ivr, menus }) === menuId) {
    await tx.ivr.update({ where: { id: ivr.id }, data: { rootMenuId: newMenuId } })
  }
  for (const option of await pointersTo(tx, ivr, menuId)) {
    const follows = option.actionType === 'sub_menu' && option.actionTarget === menuId
    const config = repointed(option.actionConfig, menuId, newMenuId)
    await tx.ivrMenuOption.update({
      where: { id: option.id },
      data: { ...(follows && { actionTarget: newMenuId }), ...(config && { actionConfig: config }) },
    })
  }
  // Stays under the old name as well: the version in force still knows the menu by it.
  const override = await tx.ivrHoursOverride.findUnique({ where: { ivrId_menuId: { ivrId: ivr.id, menuId } } })
  if (override) {
    const key = { ivrId: ivr.id, menuId: newMenuId }
    await tx.ivrHoursOverride.upsert({
      where: { ivrId_menuId: key },
      create: { ...override, ...key },
      update: { ...override, ...key },
    })
  }
  await renameMenuInTests(tx, ivr.id, menuId, newMenuId)
  await renameNodes(tx, ivr.id, menuNode(menuId), menuNode(newMenuId))
  await renameNodes(tx, ivr.id, optionNodes(menuId), optionNodes(newMenuId))
}
