import type { Draft, DraftMenu, DraftOption, Position } from './draft.ts'
import type { Edit, MenuFields, OptionFields } from './edit.ts'
import { menuTakes } from './menu-exits.ts'
import { repointed } from './pointing-options.ts'
import { renamedExits } from './renamed-exits.ts'

/**
 * The draft as it will look once `edit` is stored; shown until the server answers. Applying an edit twice, or to a
 * draft that no longer has its place, changes nothing more. Problems stay as the server last said.
 */
export function applyEdit(draft: Draft, edit: Edit): Draft {
  switch (edit.kind) {
    case 'addMenu':
      return addMenu(draft, edit.menu, edit.position)
    case 'updateMenu':
      return updateMenu(draft, edit.menuId, edit.changes)
    case 'deleteMenu':
      return { ...draft, menus: draft.menus.filter((menu) => menu.menuId !== edit.menuId) }
    case 'addOption':
      return mapMenu(draft, edit.menuId, (menu) =>
        menu.options.some((option) => option.digit === edit.option.digit)
          ? menu
          : { ...menu, options: [...menu.options, newOption(edit.option)] },
      )
    case 'updateOption':
      return updateOption(draft, edit.menuId, edit.digit, edit.changes)
    case 'deleteOption':
      return mapMenu(draft, edit.menuId, (menu) => ({
        ...menu,
        options: menu.options.filter((option) => option.digit !== edit.digit),
      }))
    case 'setRoot':
      return { ...draft, ivr: { ...draft.ivr, rootMenuId: edit.menuId } }
    case 'saveLayout':
      return { ...draft, positions: { ...draft.positions, ...edit.positions } }
  }
}

function addMenu(draft: Draft, fields: MenuFields, position: Position | undefined): Draft {
  if (draft.menus.some((menu) => menu.menuId === fields.menuId)) return draft
  const menu: DraftMenu = {
    id: -draft.menus.length - 1,
    kind: 'menu',
    config: null,
    language: null,
    translations: null,
    ttsVoice: null,
    timeoutSeconds: 5,
    maxRetries: 3,
    invalidPrompt: null,
    options: [],
    ...fields,
  }
  const positions = position ? { ...draft.positions, [`menu:${fields.menuId}`]: position } : draft.positions
  return { ...draft, menus: [...draft.menus, menu], positions }
}

function updateMenu(draft: Draft, menuId: string, changes: Partial<MenuFields>): Draft {
  const changed = mapMenu(draft, menuId, (menu) => refitted(menu, { ...menu, ...changes }))
  const newId = changes.menuId
  if (!newId || newId === menuId || changed === draft) return changed
  return {
    ...changed,
    ivr: { ...changed.ivr, rootMenuId: changed.ivr.rootMenuId === menuId ? newId : changed.ivr.rootMenuId },
    menus: changed.menus.map((menu) => ({
      ...menu,
      options: menu.options.map((option) => retarget(option, menuId, newId)),
    })),
    positions: Object.fromEntries(
      Object.entries(changed.positions).map(([nodeId, position]) => [renamedNode(nodeId, menuId, newId), position]),
    ),
  }
}

/** Options follow exits that got another name; those that the menu no longer takes are gone. */
function refitted(before: DraftMenu, after: DraftMenu): DraftMenu {
  if (before.kind === after.kind && before.config === after.config) return after
  const renamed = renamedExits(before, after)
  const options = after.options.map((option) => ({ ...option, digit: renamed.get(option.digit) ?? option.digit }))
  return { ...after, options: options.filter((option) => menuTakes(after, option.digit)) }
}

function retarget(option: DraftOption, from: string, to: string): DraftOption {
  const actionTarget = option.actionType === 'sub_menu' && option.actionTarget === from ? to : option.actionTarget
  return { ...option, actionTarget, actionConfig: repointed(option.actionConfig, from, to) }
}

function renamedNode(nodeId: string, from: string, to: string): string {
  if (nodeId === `menu:${from}`) return `menu:${to}`
  return nodeId.startsWith(`option:${from}:`) ? `option:${to}:${nodeId.slice(`option:${from}:`.length)}` : nodeId
}

function updateOption(draft: Draft, menuId: string, digit: string, changes: Partial<OptionFields>): Draft {
  const changed = mapMenu(draft, menuId, (menu) => ({
    ...menu,
    options: menu.options.map((option) => (option.digit === digit ? { ...option, ...changes } : option)),
  }))
  const from = `option:${menuId}:${digit}`
  const position = draft.positions[from]
  if (!changes.digit || changes.digit === digit || !position) return changed
  return { ...changed, positions: { ...changed.positions, [`option:${menuId}:${changes.digit}`]: position } }
}

function mapMenu(draft: Draft, menuId: string, change: (menu: DraftMenu) => DraftMenu): Draft {
  if (!draft.menus.some((menu) => menu.menuId === menuId)) return draft
  return { ...draft, menus: draft.menus.map((menu) => (menu.menuId === menuId ? change(menu) : menu)) }
}

function newOption(fields: OptionFields): DraftOption {
  return { id: 0, actionConfig: null, description: null, ...fields }
}
