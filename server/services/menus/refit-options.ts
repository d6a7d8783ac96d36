import { branchConfigSchema } from 'ivr-runtime/domain/flow/kinds/branch'
import type { MenuKind } from 'ivr-runtime/domain/flow/menu-kind'
import type { Ivr, IvrMenu } from '../../../prisma/generated/client.ts'
import type { DbOrTransaction } from '../../db.ts'
import { Conflict } from '../../errors.ts'
import { optionNode } from '../flow/node-id.ts'
import { renameNodes } from '../flow/rename-nodes.ts'
import { takesKey } from '../options/check-key.ts'
import { kindOf } from './menu-columns.ts'

type Changed = { kind: MenuKind; config: unknown; force: boolean }

/**
 * Lets the options of a menu follow when its kind or its exits change, within an edit: a case of a branch that gets
 * another exit in the same place takes its option along. Options that the menu no longer takes are deleted with
 * `force`; without, they are named and nothing changes. Throws Conflict.
 */
export async function refitOptions(
  tx: DbOrTransaction,
  ivr: Ivr,
  menu: IvrMenu,
  { kind, config, force }: Changed,
): Promise<void> {
  if (kind === 'branch' && kindOf(menu) === 'branch') await renameExits(tx, ivr, menu, config)
  const options = await tx.ivrMenuOption.findMany({ where: { menuId: menu.id }, orderBy: { id: 'asc' } })
  const unfit = options.filter(({ digit }) => !takesKey(kind, config, digit))
  if (unfit.length === 0) return
  if (!force) {
    throw new Conflict(
      `The menu "${menu.menuId}" would no longer take ${unfit.map(({ digit }) => `"${digit}"`).join(', ')}. Delete these options first, or change the menu with force, which deletes them.`,
      unfit.map(({ digit }) => ({
        path: `menus.${menu.menuId}.options.${digit}`,
        message: `is not taken by a menu of the kind ${kind}`,
      })),
    )
  }
  await tx.ivrMenuOption.deleteMany({ where: { id: { in: unfit.map(({ id }) => id) } } })
  const nodeIds = unfit.map(({ digit }) => optionNode(menu.menuId, digit))
  await tx.ivrNodePosition.deleteMany({ where: { ivrId: ivr.id, nodeId: { in: nodeIds } } })
}

async function renameExits(tx: DbOrTransaction, ivr: Ivr, menu: IvrMenu, config: unknown): Promise<void> {
  const before = exitsInOrder(menu.config)
  const after = exitsInOrder(config)
  if (before.length !== after.length) return
  for (const [at, from] of before.entries()) {
    const to = after[at]
    // Only what went away and what is new: two cases that change places keep their exits.
    if (to === undefined || after.includes(from) || before.includes(to)) continue
    await tx.ivrMenuOption.updateMany({ where: { menuId: menu.id, digit: from }, data: { digit: to } })
    await renameNodes(tx, ivr.id, optionNode(menu.menuId, from), optionNode(menu.menuId, to))
  }
}

function exitsInOrder(config: unknown): string[] {
  const parsed = branchConfigSchema.safeParse(config)
  return parsed.success ? parsed.data.cases.map((each) => each.exit) : []
}
