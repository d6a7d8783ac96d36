import { type Position, positionSchema } from 'ivr-runtime/domain/flow/document/canvas'
import type { IvrMenu } from '../../../prisma/generated/client.ts'
import type { Access } from '../../access.ts'
import { Conflict } from '../../errors.ts'
import type { DraftView } from '../flow/draft-view.ts'
import { editDraft } from '../flow/edit-draft.ts'
import { menuNode } from '../flow/node-id.ts'
import { parseInput } from '../parse-input.ts'
import type { Services } from '../services.ts'
import { checkConfig, checkWords, menuColumns } from './menu-columns.ts'
import { type NewMenu, newMenuSchema } from './menu-fields.ts'

type CreateMenu = {
  name: string
  menu: NewMenu
  position?: Position | undefined
  expectedRevision?: number | undefined
  /** Refuse a menu that speaks without words; a person who draws writes them later. */
  wordsRequired?: boolean
}

/** As many as a flow takes, see domain/flow/flow. */
export const maxMenus = 2_000

/** Adds a menu to the draft of the IVR `name`, at a place on the canvas if one is given. Throws NotFound, Invalid, Conflict. */
export async function createMenu(
  services: Services,
  access: Access,
  { name, menu: input, position, expectedRevision, wordsRequired = false }: CreateMenu,
): Promise<{ menu: IvrMenu; draft: DraftView }> {
  const fields = parseInput(newMenuSchema, input)
  const { menuId, kind = 'menu', promptText = '' } = fields
  checkWords(kind, fields.promptText, !wordsRequired)
  checkConfig(kind, fields.config)
  const place = position && parseInput(positionSchema, position)
  const { result: menu, draft } = await editDraft(services, access, { name, expectedRevision }, async (tx, ivr) => {
    const key = { tenantId: ivr.tenantId, ivrName: ivr.name, menuId }
    if (await tx.ivrMenu.findUnique({ where: { tenantId_ivrName_menuId: key } })) throw menuTaken(menuId)
    const count = await tx.ivrMenu.count({ where: { tenantId: ivr.tenantId, ivrName: ivr.name } })
    if (count >= maxMenus) throw new Conflict(`The IVR "${name}" has ${maxMenus} menus: no more fit.`)
    const created = await tx.ivrMenu.create({ data: { ...menuColumns(fields), ...key, kind, promptText } })
    if (place) {
      const node = { ivrId: ivr.id, nodeId: menuNode(menuId) }
      await tx.ivrNodePosition.upsert({ where: { ivrId_nodeId: node }, create: { ...node, ...place }, update: place })
    }
    return created
  })
  return { menu, draft }
}

export const menuTaken = (menuId: string): Conflict =>
  new Conflict(`There is already a menu called "${menuId}".`, [{ path: 'menuId', message: 'is taken' }])
