import { rootMenuId } from 'ivr-runtime/domain/flow/draft'
import { applyPatch } from './apply-patch.ts'
import type { Draft, DraftMenu, DraftOption, Note } from './draft.ts'
import { updateMenu } from './draft-changes.ts'
import type { EditStep } from './edit-step.ts'
import { type DraftPatch, patchBetween, renames } from './patch.ts'
import { type Choice, type Clash, type Sides, ThreeWay } from './three-way.ts'

/** What both changed, with the name under which a choice is given. */
export type Conflict = Clash & { id: string }

export type Merge = {
  /** What makes the merged draft of theirs; empty when theirs has it all. */
  patch: DraftPatch
  merged: Draft
  /** Where both changed the same, whether chosen or not. */
  conflicts: Conflict[]
}

/**
 * An edit that was made without knowing what others changed meanwhile, brought together with it. Fields that one side
 * changed keep that change; a field that both changed is a conflict, decided by `choices`, else mine. Where cards
 * stand is no conflict: mine counts.
 */
export function mergeEdit(step: EditStep, theirs: Draft, choices: Readonly<Record<string, Choice>> = {}): Merge {
  const base = draftBefore(step, theirs)
  const merge = new ThreeWay((path) => choices[conflictId(path)])
  const { contested, ...sides } = sameNames({ base, mine: applyPatch(base, step.redo), theirs }, merge)
  const { mine } = sides
  const menus = [
    ...merge.entries(['menus'], each(sides, byName(contested)), (path, menu) => mergeMenu(merge, path, menu)),
    ...contested.flatMap((name) => {
      const kept = merge.clash(
        ['menus', name],
        each(sides, (draft) => menuOf(draft, name)),
      )
      return kept ? [kept] : []
    }),
  ]
  const notes = merge.entries(
    ['notes'],
    each(sides, ({ notes }) => new Map(Object.entries(notes).map(([id, note]) => [id, { id, note }]))),
    (path, { base: b, mine: m, theirs: t }) => ({
      id: m.id,
      note: mergeNote(merge, path, { base: b?.note, mine: m.note, theirs: t.note }),
    }),
  )
  const chosenStart = merge.value(['rootMenuId'], each(sides, start))
  const isThere = menus.some(({ menuId }) => menuId === chosenStart)
  const merged: Draft = {
    ...sides.theirs,
    ivr: { ...sides.theirs.ivr, rootMenuId: isThere && chosenStart ? chosenStart : null },
    menus,
    positions: placesOf(sides.theirs, mine, step, menus),
    notes: Object.fromEntries(notes.map(({ id, note }) => [id, note])),
  }
  const conflicts = merge.clashes.map((clash) => ({ ...clash, id: conflictId(clash.path) }))
  return { patch: patchBetween(theirs, merged), merged, conflicts }
}

const conflictId = (path: readonly string[]) => path.join('\n')

const menuOf = (draft: Draft, menuId: string) => draft.menus.find((menu) => menu.menuId === menuId)

const byName =
  (without: readonly string[]) =>
  ({ menus }: Draft) =>
    new Map(menus.filter(({ menuId }) => !without.includes(menuId)).map((menu) => [menu.menuId, menu]))

const start = (draft: Draft) => (draft.menus.length === 0 ? null : rootMenuId(draft))

const each = <T>({ base, mine, theirs }: Sides<Draft> & Drafts, part: (draft: Draft) => T) => ({
  base: part(base),
  mine: part(mine),
  theirs: part(theirs),
})

type Drafts = { base: Draft; mine: Draft; theirs: Draft }

/** The draft that the edit found, as far as the edit touches it; elsewhere theirs. */
function draftBefore(step: EditStep, now: Draft): Draft {
  const { undo, redo, found } = step
  const theirs = Object.entries(step.rows).reduce(oldName, now)
  const named = new Set([
    ...(redo.added ?? []).map(({ menuId }) => menuId),
    ...(redo.renamed ?? []).map(({ to }) => to),
  ])
  const present = theirs.menus.filter(({ menuId }) => !named.has(menuId))
  const slot = (menu: DraftMenu) => {
    const byId = present.findIndex(({ id }) => id === menu.id)
    return byId < 0 ? present.findIndex(({ menuId }) => menuId === menu.menuId) : byId
  }
  const menus = [...present]
  for (const menu of found) {
    const at = slot(menu)
    if (at < 0) menus.push(menu)
    else menus[at] = { ...menu, id: menus[at]?.id ?? menu.id }
  }
  const { positions, notes } = undo
  const places = applyPatch({ ...theirs, menus: [] }, { ...(positions && { positions }), ...(notes && { notes }) })
  const startBefore = redo.rootMenuId === undefined ? theirs.ivr.rootMenuId : (undo.rootMenuId ?? null)
  return { ...places, ivr: { ...theirs.ivr, rootMenuId: startBefore }, menus }
}

/**
 * All three under the names that menus have in the end; whoever did not rename one follows the other. `contested`: one
 * side renamed it and the other removed it.
 */
function sameNames(drafts: Drafts, merge: ThreeWay): Drafts & { contested: string[] } {
  const contested: string[] = []
  let { base, mine, theirs } = drafts
  const own = new Map(renames(base, mine).map(({ from, to }) => [from, to]))
  const other = new Map(renames(base, theirs).map(({ from, to }) => [from, to]))
  for (const from of new Set([...own.keys(), ...other.keys()])) {
    const theirsTo = other.get(from) ?? from
    const mineTo = freeName(theirs, own.get(from) ?? from, theirsTo)
    if (mineTo !== (own.get(from) ?? from)) mine = updateMenu(mine, own.get(from) ?? from, { menuId: mineTo })
    const to = merge.value(['menus', from, 'menuId'], { base: from, mine: mineTo, theirs: theirsTo }) ?? theirsTo
    base = updateMenu(base, from, { menuId: to })
    // Under the name that they gave, there may be another menu of mine.
    if (to !== mineTo) mine = updateMenu(mine, to, { menuId: freeName(theirs, to, '') })
    mine = updateMenu(mine, mineTo, { menuId: to })
    theirs = updateMenu(theirs, theirsTo, { menuId: to })
    if (!menuOf(mine, to) || !menuOf(theirs, to)) contested.push(to)
  }
  return { base, mine, theirs, contested }
}

/** A name that no other menu of the draft has. */
function freeName(draft: Draft, wanted: string, own: string): string {
  const taken = (name: string) => name !== own && draft.menus.some(({ menuId }) => menuId === name)
  let name = wanted
  for (let count = 2; taken(name); count += 1) name = `${wanted}_${count}`
  return name
}

const menuFields = [
  ...['promptText', 'language', 'translations', 'description', 'ttsVoice', 'timeoutSeconds'],
  ...['maxRetries', 'invalidPrompt'],
] as readonly (keyof DraftMenu)[]

function mergeMenu(merge: ThreeWay, path: string[], sides: Sides<DraftMenu> & { mine: DraftMenu; theirs: DraftMenu }) {
  const { base, mine, theirs } = sides
  // The settings belong to the kind.
  const settings = ({ kind, config }: DraftMenu) => ({ kind, config })
  const kept = merge.value([...path, 'kind'], {
    base: base && settings(base),
    mine: settings(mine),
    theirs: settings(theirs),
  })
  const fields = menuFields.map((name) => [
    name,
    merge.value([...path, name], { base: base?.[name], mine: mine[name], theirs: theirs[name] }),
  ])
  const byKey = (menu?: DraftMenu) => menu && new Map(menu.options.map((option) => [option.digit, option]))
  const options = merge.entries(
    [...path, 'options'],
    { base: byKey(base), mine: byKey(mine), theirs: byKey(theirs) },
    (at, option) => mergeOption(merge, at, option),
  )
  return { ...theirs, ...kept, ...Object.fromEntries(fields), options } as DraftMenu
}

type OptionSides = Sides<DraftOption> & { mine: DraftOption; theirs: DraftOption }

function mergeOption(merge: ThreeWay, path: string[], { base, mine, theirs }: OptionSides): DraftOption {
  // What a key does is one thing: a target without its action means nothing.
  const action = ({ actionType, actionTarget, actionConfig }: DraftOption) => ({
    actionType,
    actionTarget,
    actionConfig,
  })
  const kept = merge.value([...path, 'action'], {
    base: base && action(base),
    mine: action(mine),
    theirs: action(theirs),
  })
  const description = merge.value([...path, 'description'], {
    base: base?.description,
    mine: mine.description,
    theirs: theirs.description,
  })
  return { ...theirs, ...kept, description: description ?? null }
}

function mergeNote(
  merge: ThreeWay,
  path: string[],
  { base, mine, theirs }: Sides<Note> & { mine: Note; theirs: Note },
) {
  const text = merge.value([...path, 'text'], { base: base?.text, mine: mine.text, theirs: theirs.text })
  const colour = merge.value([...path, 'colour'], { base: base?.colour, mine: mine.colour, theirs: theirs.colour })
  const moved = base && ['x', 'y', 'width', 'height'].some((side) => mine[side as 'x'] !== base[side as 'x'])
  return { ...(moved ? mine : theirs), text: text ?? '', colour: colour ?? theirs.colour }
}

/** Where cards stand: mine where this edit moved them, unless their menu is gone. */
function placesOf(theirs: Draft, mine: Draft, { redo }: EditStep, menus: readonly DraftMenu[]) {
  const there = new Set(menus.map(({ menuId }) => menuId))
  const moved = Object.keys(redo.positions ?? {}).map((nodeId) => [nodeId, mine.positions[nodeId] ?? null])
  return applyPatch(theirs, {
    removed: theirs.menus.map(({ menuId }) => menuId).filter((menuId) => !there.has(menuId)),
    positions: Object.fromEntries(moved),
  }).positions
}

/** A menu under the name that it had before, where others renamed it meanwhile. */
function oldName(draft: Draft, [menuId, row]: [string, number]): Draft {
  const menu = draft.menus.find(({ id }) => id === row)
  return menu && !menuOf(draft, menuId) ? updateMenu(draft, menu.menuId, { menuId }) : draft
}
