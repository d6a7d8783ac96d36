import type { IvrMenu } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import type { DraftView } from '../flow/draft-view.ts'
import { editDraft } from '../flow/edit-draft.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { findMenu } from './find-menu.ts'
import { type MenuChanges, menuChangesSchema } from './menu-fields.ts'
import { renameMenu } from './rename.ts'

type UpdateMenu = { name: string; menuId: string; changes: MenuChanges; expectedRevision?: number | undefined }

/**
 * Changes the fields given; null clears one that may be empty. A new `menuId` renames the menu: whatever points to it
 * follows. Throws NotFound, Invalid, Conflict.
 */
export async function updateMenu(
  services: Services,
  access: Access,
  { name, menuId, changes, expectedRevision }: UpdateMenu,
): Promise<{ menu: IvrMenu; draft: DraftView }> {
  const { menuId: newMenuId, ...fields } = parseInput(menuChangesSchema, changes)
  const { result: menu, draft } = await editDraft(services, access, { name, expectedRevision }, async (tx, ivr) => {
    const { id } = await findMenu(tx, ivr, menuId)
    if (newMenuId !== undefined && newMenuId !== menuId) await renameMenu(tx, ivr, { id, menuId }, newMenuId)
    return tx.ivrMenu.update({ where: { id }, data: fields })
  })
  return { menu, draft }
}
