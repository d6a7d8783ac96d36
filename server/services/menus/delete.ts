import type { Access } from '../../access.ts'
import { Conflict } from '../../errors.ts'
import type { DraftView } from '../flow/draft-view.ts'
import { editDraft } from '../flow/edit-draft.ts'
import type { Services } from '../services.ts'
import { findMenu } from './find-menu.ts'
import { pointersTo } from './pointers-to.ts'
import { removeMenus } from './remove-menus.ts'

type DeleteMenu = { name: string; menuId: string; force?: boolean | undefined; expectedRevision?: number | undefined }

/**
 * Deletes a menu with its options. While options of other menus lead to it, only with `force`: these then lead
 * nowhere, which the checks report. Throws NotFound, Conflict naming the options.
 */
export async function deleteMenu(
  services: Services,
  access: Access,
  { name, menuId, force = false, expectedRevision }: DeleteMenu,
): Promise<{ draft: DraftView }> {
  const { draft } = await editDraft(services, access, { name, expectedRevision }, async (tx, ivr) => {
    const { id } = await findMenu(tx, ivr, menuId)
    const pointers = (await pointersTo(tx, ivr, menuId)).filter((option) => option.menuId !== id)
    if (pointers.length > 0 && !force) throw stillNeeded(menuId, pointers)
    await removeMenus(tx, ivr, [menuId])
  })
  return { draft }
}

function stillNeeded(menuId: string, pointers: { digit: string; menu: { menuId: string } }[]): Conflict {
  const places = pointers.map((option) => `key ${option.digit} of "${option.menu.menuId}"`)
  return new Conflict(
    `The menu "${menuId}" is still reached by ${places.join(', ')}. Change these first, or delete with force.`,
    pointers.map((option) => ({
      path: `menus.${option.menu.menuId}.options.${option.digit}`,
      message: `leads to the menu "${menuId}"`,
    })),
  )
}
