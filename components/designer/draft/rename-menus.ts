import { rootMenuId } from 'ivr-runtime/domain/flow/draft'
import type { Draft, DraftOption } from './draft.ts'
import { mapTargets } from './map-targets.ts'

/** The draft under other names for its menus, all at once; whatever points to them follows, to those that are gone too. */
export function renameMenus(draft: Draft, names: ReadonlyMap<string, string>): Draft {
  if ([...names].every(([from, to]) => from === to)) return draft
  const nameOf = (menuId: string) => names.get(menuId) ?? menuId
  const repoint = (option: DraftOption): DraftOption => {
    const { actionTarget, actionConfig } = mapTargets(option, nameOf) ?? option
    return { ...option, actionTarget, actionConfig: actionConfig ?? option.actionConfig }
  }
  // Named even where nobody chose it: by itself, it might be another one under the new names.
  const start = draft.menus.length === 0 ? null : nameOf(rootMenuId(draft))
  return {
    ...draft,
    ivr: { ...draft.ivr, rootMenuId: start },
    menus: draft.menus.map((menu) => ({
      ...menu,
      menuId: nameOf(menu.menuId),
      options: menu.options.map(repoint),
    })),
    positions: Object.fromEntries(
      Object.entries(draft.positions).map(([nodeId, place]) => [nodeUnder(names, nodeId), place]),
    ),
  }
}

/** The id of a node (`menu:<menu>`, `option:<menu>:<key>`) whose menu may have another name. */
export function nodeUnder(names: ReadonlyMap<string, string>, nodeId: string): string {
  const [type, menuId = '', ...key] = nodeId.split(':')
  return [type, names.get(menuId) ?? menuId, ...key].join(':')
}
