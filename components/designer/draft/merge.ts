import { applyPatch } from './apply-patch.ts'
import type { Draft, DraftMenu, DraftOption, Note } from './draft.ts'
import type { EditStep } from './edit-step.ts'
import { type DraftPatch, patchBetween } from './patch.ts'
import { nodeUnder } from './rename-menus.ts'
import { type Drafts, sameNames, underOldNames } from './same-names.ts'
import { startOf } from './start-of.ts'
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
  const merge = new ThreeWay((path) => choices[conflictId(path)])
  const { base, since } = draftBefore(step, theirs)
  const own = new Map(step.redo.renamed?.map(({ from, to }) => [from, to]))
  const drafts = { base, mine: applyPatch(base, step.redo), theirs }
  const { contested, mineTo, ...sides } = sameNames(drafts, own, since, merge)
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
  const chosenStart = merge.value(['rootMenuId'], each(sides, startOf))
  const isThere = menus.some(({ menuId }) => menuId === chosenStart)
  const merged: Draft = {
    ...sides.theirs,
    ivr: { ...sides.theirs.ivr, rootMenuId: isThere && chosenStart ? chosenStart : null },
    menus,
    positions: placesOf(sides, mineTo, step, menus),
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

const each = <T>({ base, mine, theirs }: Drafts, part: (draft: Draft) => T) => ({
  base: part(base),
  mine: part(mine),
  theirs: part(theirs),
})

/** The draft that the edit found, as far as the edit touches it; elsewhere theirs, under the names of then. */
function draftBefore(step: EditStep, now: Draft): { base: Draft; since: ReadonlyMap<string, string> } {
  const { undo, redo, found } = step
  const { draft: theirs, since } = underOldNames(now, step)
  const added = new Set(redo.added?.map(({ menuId }) => menuId))
  const present = theirs.menus.filter(({ menuId }) => !added.has(menuId))
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
  return { base: { ...places, ivr: { ...theirs.ivr, rootMenuId: startBefore }, menus }, since }
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
function placesOf(
  { mine, theirs }: Drafts,
  mineTo: ReadonlyMap<string, string>,
  { redo }: EditStep,
  menus: DraftMenu[],
) {
  const there = new Set(menus.map(({ menuId }) => menuId))
  const moved = Object.keys(redo.positions ?? {}).map((nodeId) => {
    const now = nodeUnder(mineTo, nodeId)
    return [now, mine.positions[now] ?? null]
  })
  return applyPatch(theirs, {
    removed: theirs.menus.map(({ menuId }) => menuId).filter((menuId) => !there.has(menuId)),
    positions: Object.fromEntries(moved),
  }).positions
}
