import type { Access } from '../../access.ts'
import type { DraftView } from '../flow/draft-view.ts'
import { editDraft } from '../flow/edit-draft.ts'
import { optionNode } from '../flow/node-id.ts'
import { findMenu } from '../menus/find-menu.ts'
import type { Services } from '../services.ts'
import { findOption } from './find-option.ts'

type DeleteOption = { name: string; menuId: string; digit: string; expectedRevision?: number | undefined }

/** Deletes an option of the draft. Throws NotFound, Conflict. */
export async function deleteOption(
  services: Services,
  access: Access,
  { name, menuId, digit, expectedRevision }: DeleteOption,
): Promise<{ draft: DraftView }> {
  const { draft } = await editDraft(services, access, { name, expectedRevision }, async (tx, ivr) => {
    const { id } = await findOption(tx, await findMenu(tx, ivr, menuId), digit)
    await tx.ivrMenuOption.delete({ where: { id } })
    await tx.ivrNodePosition.deleteMany({ where: { ivrId: ivr.id, nodeId: optionNode(menuId, digit) } })
  })
  return { draft }
}
