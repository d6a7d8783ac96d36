import type { Draft, DraftMenu, DraftOption, Position } from './draft.ts'
import type { MenuFields, OptionFields } from './edit.ts'
import { menuTakes } from './menu-exits.ts'
import { repointed } from './pointing-options.ts'
import { renamedExits } from './renamed-exits.ts'

/** Takes a menu out, with its places; harmless when it is gone. */
export function removeMenu(draft: Draft, menuId: string): Draft {
  const { rootMenuId } = draft.ivr
  const kept = draft.menus.filter((menu) => menu.menuId !== menuId)
  if (kept.length === draft.menus.length) return draft
  const names = Object.keys(draft.positions).filter(
    (id) => id === `menu:${menuId}` || id.startsWith(`option:${menuId}:`),
  )
  const ivr = { ...draft.ivr, rootMenuId: rootMenuId === menuId ? null : rootMenuId }
  return { ...without(draft, names), ivr, menus: kept }
}

/** The draft without the places of some nodes. */
export function without(draft: Draft, nodeIds: readonly string[]): Draft {
  if (!nodeIds.some((id) => id in draft.positions)) return draft
  const kept = Object.entries(draft.positions).filter(([id]) => !nodeIds.includes(id))
  return { ...draft, positions: Object.fromEntries(kept) }
}

/** Adds a menu with what the server would fill in; nothing when the name is taken. */
export function addMenu(draft: Draft, fields: MenuFields, position: Position | undefined): Draft {
  if (draft.menus.some((menu) => menu.menuId === fields.menuId)) return draft
  const menu: DraftMenu = {
    id: -draft.menus.length - 1,
    kind: 'menu',
    config: null,
    language: null,
    translations: null,
    description: null,
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

/** Changes a menu; whatever points to it follows a new name. */
export function updateMenu(draft: Draft, menuId: string, changes: Partial<MenuFields>): Draft {
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

/** Changes an option; the place of its leaf follows a new key. */
export function updateOption(draft: Draft, menuId: string, digit: string, changes: Partial<OptionFields>): Draft {
  const changed = mapMenu(draft, menuId, (menu) => ({
    ...menu,
    options: menu.options.map((option) => (option.digit === digit ? { ...option, ...changes } : option)),
  }))
  const from = `option:${menuId}:${digit}`
  const position = draft.positions[from]
  if (!changes.digit || changes.digit === digit || !position) return changed
  return { ...changed, positions: { ...changed.positions, [`option:${menuId}:${changes.digit}`]: position } }
}

/** The draft with one menu changed. */
export function mapMenu(draft: Draft, menuId: string, change: (menu: DraftMenu) => DraftMenu): Draft {
  if (!draft.menus.some((menu) => menu.menuId === menuId)) return draft
  return { ...draft, menus: draft.menus.map((menu) => (menu.menuId === menuId ? change(menu) : menu)) }
}

/** An option as the server would fill it in. */
export function newOption(fields: OptionFields): DraftOption {
  return { id: 0, actionConfig: null, description: null, ...fields }
}
