import type { Access } from '../../access.ts'
import { findMenu } from '../menus/find-menu.ts'
import type { Services } from '../services.ts'
import type { DraftView } from './draft-view.ts'
import { editDraft } from './edit-draft.ts'

/** Calls begin in this menu from the next version on. Throws NotFound, Conflict. */
export async function setRootMenu(
  services: Services,
  access: Access,
  { name, menuId, expectedRevision }: { name: string; menuId: string; expectedRevision?: number | undefined },
): Promise<DraftView> {
  const { draft } = await editDraft(services, access, { name, expectedRevision }, async (tx, ivr) => {
    await findMenu(tx, ivr, menuId)
    await tx.ivr.update({ where: { id: ivr.id }, data: { rootMenuId: menuId } })
  })
  return draft
}
