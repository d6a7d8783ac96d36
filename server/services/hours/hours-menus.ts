import type { Ivr } from '../../../prisma/generated/client.ts'
import type { DbOrTransaction } from '../../db.ts'

/** An `hours` menu by its name. `config`: its hours as callers meet them now, else as the draft has them. */
export type HoursMenu = { menuId: string; config: unknown; isPublished: boolean }

/**
 * An IVR's `hours` menus: those of the draft, in order of creation, then those that only the version in force has,
 * since callers hear that one.
 */
export async function hoursMenus(db: DbOrTransaction, ivr: Ivr): Promise<HoursMenu[]> {
  const drafted = await db.ivrMenu.findMany({
    where: { tenantId: ivr.tenantId, ivrName: ivr.name, kind: 'hours' },
    select: { menuId: true, config: true },
    orderBy: { id: 'asc' },
  })
  const published = await db.$queryRaw<{ menuId: string; config: unknown }[]>`
    SELECT menu->>'menuId' AS "menuId", menu->'config' AS config
    FROM ivr_flow_versions, jsonb_array_elements(flow->'menus') AS menu
    WHERE ivr_id = ${ivr.id} AND version = ${ivr.publishedVersion} AND menu->>'kind' = 'hours'`
  const menus = new Map<string, HoursMenu>(drafted.map((menu) => [menu.menuId, { ...menu, isPublished: false }]))
  for (const menu of published) menus.set(menu.menuId, { ...menu, isPublished: true })
  return [...menus.values()]
}
