import { maxNotes } from 'ivr-runtime/domain/flow/document/canvas'
import type { z } from 'zod'
import type { Ivr, IvrMenu } from '../../../prisma/generated/client.ts'
import type { DbOrTransaction } from '../../db.ts'
import { Conflict } from '../../errors.ts'
import { maxMenus, menuTaken } from '../menus/create.ts'
import { checkConfig, checkWords, kindOf, menuColumns } from '../menus/menu-columns.ts'
import { removeMenus } from '../menus/remove-menus.ts'
import { renameMenu } from '../menus/rename.ts'
import { maxOptions } from '../options/add.ts'
import { checkKey, takesKey } from '../options/check-key.ts'
import { actionColumns, type newOptionSchema } from '../options/option-fields.ts'
import { optionNode } from './node-id.ts'
import type { Patch } from './patch-schema.ts'
import { placeNodes } from './place-nodes.ts'
import { within } from './within.ts'

type Added = NonNullable<Patch['added']>[number]
type Changed = NonNullable<Patch['changed']>[string]
type Option = z.output<typeof newOptionSchema>

/**
 * Stores a patch within an edit. Menus that others lead to are removed without asking; the checks report what leads
 * nowhere then. Throws Invalid naming fields by their path in the patch, Conflict where a menu is gone or a name taken.
 */
export async function storePatch(tx: DbOrTransaction, ivr: Ivr, patch: Patch): Promise<void> {
  for (const { from, to } of patch.renamed ?? []) await renameMenu(tx, ivr, await presentMenu(tx, ivr, from), to)
  await removeMenus(tx, ivr, patch.removed ?? [])
  await addMenus(tx, ivr, patch.added ?? [])
  for (const [menuId, change] of Object.entries(patch.changed ?? {})) await changeMenu(tx, ivr, menuId, change)
  if (patch.rootMenuId !== undefined) {
    await presentMenu(tx, ivr, patch.rootMenuId)
    await tx.ivr.update({ where: { id: ivr.id }, data: { rootMenuId: patch.rootMenuId } })
  }
  await placeNodes(tx, ivr, patch.positions ?? {})
  await changeNotes(tx, ivr, patch.notes ?? {})
}

async function presentMenu(tx: DbOrTransaction, ivr: Ivr, menuId: string) {
  const key = { tenantId: ivr.tenantId, ivrName: ivr.name, menuId }
  const menu = await tx.ivrMenu.findUnique({ where: { tenantId_ivrName_menuId: key } })
  if (!menu) throw new Conflict(`There is no menu "${menuId}" any more. Look at the newest state and try again.`)
  return menu
}

async function addMenus(tx: DbOrTransaction, ivr: Ivr, added: readonly Added[]): Promise<void> {
  if (added.length === 0) return
  const where = { tenantId: ivr.tenantId, ivrName: ivr.name }
  const taken = new Set((await tx.ivrMenu.findMany({ where, select: { menuId: true } })).map(({ menuId }) => menuId))
  if (taken.size + added.length > maxMenus) {
    throw new Conflict(`The IVR "${ivr.name}" would have more than ${maxMenus} menus: so many do not fit.`)
  }
  const rows = added.map(({ options: _, ...fields }, at) => {
    const { menuId, kind = 'menu', promptText = '' } = fields
    if (taken.has(menuId)) throw menuTaken(menuId)
    taken.add(menuId)
    within(`added.${at}`, () => checkConfig(kind, fields.config))
    return { ...menuColumns(fields), ...where, menuId, kind, promptText }
  })
  const menus = await tx.ivrMenu.createManyAndReturn({ data: rows, select: { id: true, menuId: true } })
  const idOf = new Map(menus.map(({ id, menuId }) => [menuId, id]))
  const options = added.flatMap(({ menuId, kind = 'menu', config, options = [] }, at) =>
    options.map((option, index) => {
      const path = `added.${at}.options.${index}`
      if (options.findIndex(({ digit }) => digit === option.digit) !== index) throw keyTaken(menuId, option.digit, path)
      within(path, () => checkKey(kind, config, option.digit))
      return optionRow(idOf.get(menuId) ?? 0, option, path)
    }),
  )
  await tx.ivrMenuOption.createMany({ data: options })
}

async function changeMenu(tx: DbOrTransaction, ivr: Ivr, menuId: string, { fields = {}, options = {} }: Changed) {
  const path = `changed.${menuId}`
  const menu = await presentMenu(tx, ivr, menuId)
  const kind = fields.kind ?? kindOf(menu)
  const config = kind === kindOf(menu) ? (fields.config === undefined ? menu.config : fields.config) : fields.config
  within(`${path}.fields`, () => {
    checkConfig(kind, config as Record<string, unknown> | null)
    if (fields.promptText !== undefined) checkWords(kind, fields.promptText, true)
  })
  await tx.ivrMenu.update({
    where: { id: menu.id },
    data: menuColumns({ ...fields, config: (config ?? null) as never }),
  })
  await changeOptions(tx, ivr, menu, options)
  const stored = await tx.ivrMenuOption.findMany({ where: { menuId: menu.id }, select: { digit: true } })
  const unfit = stored.map(({ digit }) => digit).filter((digit) => !takesKey(kind, config, digit))
  if (unfit.length > 0) {
    throw new Conflict(
      `The menu "${menuId}" would not take ${unfit.map((digit) => `"${digit}"`).join(', ')}: remove these options in the same change.`,
      unfit.map((digit) => ({
        path: `${path}.options.${digit}`,
        message: `is not taken by a menu of the kind ${kind}`,
      })),
    )
  }
  if (stored.length > maxOptions) throw new Conflict(`The menu "${menuId}" would have more than ${maxOptions} options.`)
}

async function changeOptions(tx: DbOrTransaction, ivr: Ivr, menu: IvrMenu, options: NonNullable<Changed['options']>) {
  for (const [digit, option] of Object.entries(options)) {
    if (option === null) {
      await tx.ivrMenuOption.deleteMany({ where: { menuId: menu.id, digit } })
      await tx.ivrNodePosition.deleteMany({ where: { ivrId: ivr.id, nodeId: optionNode(menu.menuId, digit) } })
      continue
    }
    const { menuId, ...row } = optionRow(menu.id, { ...option, digit }, `changed.${menu.menuId}.options.${digit}`)
    await tx.ivrMenuOption.upsert({
      where: { menuId_digit: { menuId, digit } },
      create: { menuId, ...row },
      update: row,
    })
  }
}

function optionRow(menuId: number, { digit, description = null, ...action }: Option, path: string) {
  return { menuId, digit, description, ...within(path, () => actionColumns(action)) }
}

async function changeNotes(tx: DbOrTransaction, ivr: Ivr, notes: NonNullable<Patch['notes']>): Promise<void> {
  const added = Object.entries(notes).flatMap(([noteId, note]) => (note ? [{ ivrId: ivr.id, noteId, ...note }] : []))
  await tx.ivrNote.deleteMany({ where: { ivrId: ivr.id, noteId: { in: Object.keys(notes) } } })
  await tx.ivrNote.createMany({ data: added })
  const count = await tx.ivrNote.count({ where: { ivrId: ivr.id } })
  if (count > maxNotes) throw new Conflict(`The canvas would have more than ${maxNotes} notes: so many do not fit.`)
}

const keyTaken = (menuId: string, digit: string, path: string): Conflict =>
  new Conflict(`The menu "${menuId}" would have two options for "${digit}".`, [
    { path: `${path}.digit`, message: 'is taken' },
  ])
