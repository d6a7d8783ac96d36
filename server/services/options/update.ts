import type { IvrMenuOption } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import type { DraftView } from '../flow/draft-view.ts'
import { editDraft } from '../flow/edit-draft.ts'
import { optionNode } from '../flow/node-id.ts'
import { renameNodes } from '../flow/rename-nodes.ts'
import { findMenu } from '../menus/find-menu.ts'
import { kindOf } from '../menus/menu-columns.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { checkKey } from './check-key.ts'
import { findOption, refuseTakenKey } from './find-option.ts'
import { actionColumns, type OptionChanges, optionChangesSchema } from './option-fields.ts'

type UpdateOption = {
  name: string
  menuId: string
  digit: string
  changes: OptionChanges
  expectedRevision?: number | undefined
}

/**
 * Changes the fields given; null clears one that may be empty. With another type the settings of the old one do not
 * stay, unless new ones are given. Throws NotFound, Invalid, Conflict.
 */
export async function updateOption(
  services: Services,
  access: Access,
  { name, menuId, digit, changes, expectedRevision }: UpdateOption,
): Promise<{ option: IvrMenuOption; draft: DraftView }> {
  const given = parseInput(optionChangesSchema, changes)
  const { result: option, draft } = await editDraft(services, access, { name, expectedRevision }, async (tx, ivr) => {
    const menu = await findMenu(tx, ivr, menuId)
    const old = await findOption(tx, menu, digit)
    if (given.digit !== undefined && given.digit !== digit) {
      checkKey(kindOf(menu), menu.config, given.digit)
      await refuseTakenKey(tx, menu, given.digit)
      await renameNodes(tx, ivr.id, optionNode(menuId, digit), optionNode(menuId, given.digit))
    }
    return tx.ivrMenuOption.update({
      where: { id: old.id },
      data: {
        ...(given.digit !== undefined && { digit: given.digit }),
        ...(given.description !== undefined && { description: given.description }),
        ...actionColumns(merged(old, given)),
      },
    })
  })
  return { option, draft }
}

function merged(old: IvrMenuOption, given: ReturnType<typeof optionChangesSchema.parse>) {
  const actionType = given.actionType ?? old.actionType
  const keptConfig = actionType === old.actionType ? old.actionConfig : null
  return {
    actionType,
    actionTarget: given.actionTarget ?? old.actionTarget,
    actionConfig: given.actionConfig === undefined ? keptConfig : given.actionConfig,
  }
}
