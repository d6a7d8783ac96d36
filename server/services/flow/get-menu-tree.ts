import { rootMenuId } from 'ivr-runtime/domain/flow/draft'
import { type MenuTree, menuTree } from 'ivr-runtime/domain/flow/menu-tree'
import type { Access } from '../../access.ts'
import { findIvr } from '../ivrs/find-ivr.ts'
import type { Services } from '../services.ts'
import { readMenus } from './draft-view.ts'

/** The draft's menus nested from the root; null while there is no root. Throws NotFound. */
export async function getMenuTree(
  services: Services,
  access: Access,
  { name }: { name: string },
): Promise<MenuTree | null> {
  const ivr = await findIvr(services.db, access, name)
  const menus = await readMenus(services.db, ivr)
  return menuTree(menus, rootMenuId({ ivr, menus }))
}
