import type { IvrMenu } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import type { DraftView } from '../flow/draft-view.ts'
import { editDraft } from '../flow/edit-draft.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { findMenu } from './find-menu.ts'
import { checkConfig, checkWords, kindOf, menuColumns } from './menu-columns.ts'
import { type MenuChanges, menuChangesSchema } from './menu-fields.ts'
import { refitOptions } from './refit-options.ts'
import { renameMenu } from './rename.ts'

type UpdateMenu = {
  name: string
  menuId: string
  changes: MenuChanges
  /** Delete options that the menu no longer takes with its new kind or exits. */
  force?: boolean | undefined
  expectedRevision?: number | undefined
  /** Refuse to take the words from a menu that speaks; a person who draws writes them later. */
  wordsRequired?: boolean
}

/**
 * Changes the fields given; null clears one that may be empty. A new `menuId` renames the menu: whatever points to it
 * follows. With another kind the settings of the old one do not stay. Throws NotFound, Invalid, and Conflict, also
 * naming the options that the menu would no longer take.
 */
export async function updateMenu(
  services: Services,
  access: Access,
  { name, menuId, changes, force = false, expectedRevision, wordsRequired = false }: UpdateMenu,
): Promise<{ menu: IvrMenu; draft: DraftView }> {
  const { menuId: newMenuId, ...fields } = parseInput(menuChangesSchema, changes)
  const { result: menu, draft } = await editDraft(services, access, { name, expectedRevision }, async (tx, ivr) => {
    const menu = await findMenu(tx, ivr, menuId)
    const kind = fields.kind ?? kindOf(menu)
    if (fields.promptText !== undefined) checkWords(kind, fields.promptText, !wordsRequired)
    const otherKind = kind !== kindOf(menu)
    const config = otherKind ? (fields.config ?? null) : fields.config
    if (config !== undefined) {
      checkConfig(kind, config)
      await refitOptions(tx, ivr, menu, { kind, config, force })
    }
    if (newMenuId !== undefined && newMenuId !== menuId) await renameMenu(tx, ivr, menu, newMenuId)
    return tx.ivrMenu.update({ where: { id: menu.id }, data: menuColumns({ ...fields, config }) })
  })
  return { menu, draft }
}
