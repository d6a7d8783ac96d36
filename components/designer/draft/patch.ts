import { rootMenuId } from 'ivr-runtime/domain/flow/draft'
import { applyPatch } from './apply-patch.ts'
import type { Draft, DraftMenu, DraftOption, Note, Position } from './draft.ts'
import { updateMenu } from './draft-changes.ts'
import type { MenuFields, OptionFields } from './edit.ts'

export type PatchedOption = Omit<OptionFields, 'digit'>

/** Many changes of a draft, done in this order; see server/services/flow/patch-schema.ts. */
export type DraftPatch = {
  renamed?: { from: string; to: string }[]
  removed?: string[]
  added?: (MenuFields & { options?: OptionFields[] })[]
  changed?: Record<
    string,
    { fields?: Partial<Omit<MenuFields, 'menuId'>>; options?: Record<string, PatchedOption | null> }
  >
  rootMenuId?: string
  positions?: Record<string, Position | null>
  notes?: Record<string, Note | null>
}

/** Whether there is nothing in it. */
export const isEmptyPatch = (patch: DraftPatch): boolean => Object.keys(patch).length === 0

/**
 * What makes `after` of `before`: the smallest set of menus, fields, options, places and notes, so that what others
 * changed elsewhere meanwhile stays. A menu that has the same `id` under another name was renamed.
 */
export function patchBetween(before: Draft, after: Draft): DraftPatch {
  const renamed = renames(before, after)
  const from = renamed.reduce((draft, each) => updateMenu(draft, each.from, { menuId: each.to }), before)
  const known = new Map(from.menus.map((menu) => [menu.menuId, menu]))
  const staying = new Set(after.menus.map(({ menuId }) => menuId))
  const removed = from.menus.map(({ menuId }) => menuId).filter((menuId) => !staying.has(menuId))
  const added = after.menus.filter(({ menuId }) => !known.has(menuId)).map(asAdded)
  const changed = Object.fromEntries(
    after.menus.flatMap((menu) => {
      const old = known.get(menu.menuId)
      const change = old && old !== menu ? menuChange(old, menu) : null
      return change ? [[menu.menuId, change]] : []
    }),
  )
  const positions = entryChanges(settledPlaces(from, removed, changed), after.positions)
  const notes = entryChanges(from.notes, after.notes)
  return {
    ...(renamed.length > 0 && { renamed }),
    ...(removed.length > 0 && { removed }),
    ...(added.length > 0 && { added }),
    ...(Object.keys(changed).length > 0 && { changed }),
    ...(namesStart({ removed, added }, from, after) && { rootMenuId: rootMenuId(after) }),
    ...(positions && { positions }),
    ...(notes && { notes }),
  }
}

/** Menus that are the same under another name. */
export function renames(before: Draft, after: Draft): { from: string; to: string }[] {
  const old = new Map(before.menus.map((menu) => [menu.id, menu.menuId]))
  const has = (draft: Draft, menuId: string) => draft.menus.some((menu) => menu.menuId === menuId)
  return after.menus.flatMap(({ id, menuId }) => {
    const from = id > 0 ? old.get(id) : undefined
    return from === undefined || has(after, from) || has(before, menuId) ? [] : [{ from, to: menuId }]
  })
}

const asAdded = ({ id: _, options, ...fields }: DraftMenu) => ({ ...fields, options: options.map(asFields) })

const asFields = ({ id: _, ...fields }: DraftOption): OptionFields => fields

function menuChange(before: DraftMenu, after: DraftMenu) {
  const { id: _, menuId: __, options: ___, ...fields } = after
  const changed = Object.entries(fields).filter(([name, value]) => !same(value, before[name as keyof DraftMenu]))
  const options = optionChanges(before.options, after.options)
  if (changed.length === 0 && !options) return null
  return { ...(changed.length > 0 && { fields: Object.fromEntries(changed) }), ...(options && { options }) }
}

function optionChanges(before: readonly DraftOption[], after: readonly DraftOption[]) {
  const byKey = (options: readonly DraftOption[]) =>
    Object.fromEntries(options.map(({ id: _, digit, ...fields }) => [digit, fields]))
  return entryChanges<PatchedOption>(byKey(before), byKey(after))
}

/** Entries that differ, null where one is gone; null when all are the same. */
function entryChanges<V>(before: Record<string, V>, after: Record<string, V>): Record<string, V | null> | null {
  const gone = Object.keys(before).filter((key) => !(key in after))
  const other = Object.entries(after).filter(([key, value]) => !same(before[key], value))
  if (gone.length === 0 && other.length === 0) return null
  return Object.fromEntries([...gone.map((key): [string, V | null] => [key, null]), ...other])
}

/** The places that are left once menus and options are gone: these take theirs along. */
function settledPlaces(draft: Draft, removed: readonly string[], changed: NonNullable<DraftPatch['changed']>) {
  const gone = Object.entries(changed).map(([menuId, { options = {} }]) => [
    menuId,
    { options: Object.fromEntries(Object.entries(options).filter(([, option]) => option === null)) },
  ])
  return applyPatch(draft, { removed: [...removed], changed: Object.fromEntries(gone) }).positions
}

/** Whether the start has to be named: as menus come and go, calls may begin in another one by themselves. */
function namesStart(patch: Pick<DraftPatch, 'added' | 'removed'>, before: Draft, after: Draft): boolean {
  if (after.menus.length === 0) return false
  return Boolean(patch.added?.length || patch.removed?.length) || rootMenuId(before) !== rootMenuId(after)
}

const same = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other)
