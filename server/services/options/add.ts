import type { IvrMenuOption } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import { Conflict } from '../../errors.ts'
import type { DraftView } from '../flow/draft-view.ts'
import { editDraft } from '../flow/edit-draft.ts'
import { findMenu } from '../menus/find-menu.ts'
import { kindOf } from '../menus/menu-columns.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { checkKey } from './check-key.ts'
import { refuseTakenKey } from './find-option.ts'
import { actionColumns, type NewOption, newOptionSchema } from './option-fields.ts'

type AddOption = { name: string; menuId: string; option: NewOption; expectedRevision?: number | undefined }

/** As many as a flow takes, see domain/flow/flow. */
export const maxOptions = 200

/** Adds an option to a menu of the draft. The menu it leads to may come later. Throws NotFound, Invalid, Conflict. */
export async function addOption(
  services: Services,
  access: Access,
  { name, menuId, option: input, expectedRevision }: AddOption,
): Promise<{ option: IvrMenuOption; draft: DraftView }> {
  const { digit, description, ...action } = parseInput(newOptionSchema, input)
  const columns = actionColumns(action)
  const { result: option, draft } = await editDraft(services, access, { name, expectedRevision }, async (tx, ivr) => {
    const menu = await findMenu(tx, ivr, menuId)
    checkKey(kindOf(menu), menu.config, digit)
    await refuseTakenKey(tx, menu, digit)
    const count = await tx.ivrMenuOption.count({ where: { menuId: menu.id } })
    if (count >= maxOptions) throw new Conflict(`The menu "${menuId}" has ${maxOptions} options: no more fit.`)
    return tx.ivrMenuOption.create({ data: { ...columns, menuId: menu.id, digit, description: description ?? null } })
  })
  return { option, draft }
}
