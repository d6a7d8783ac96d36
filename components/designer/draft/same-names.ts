import type { Draft } from './draft.ts'
import type { EditStep } from './edit-step.ts'
import { renameMenus } from './rename-menus.ts'
import type { ThreeWay } from './three-way.ts'

export type Drafts = { base: Draft; mine: Draft; theirs: Draft }
type Names = ReadonlyMap<string, string>

/**
 * Theirs under the names that menus had before mine; a menu of theirs that has such a name by now, or one that I give
 * to another, stands under a name that nobody has. `since`: the names in theirs, by those.
 */
export function underOldNames(theirs: Draft, { rows, redo }: EditStep): { draft: Draft; since: Names } {
  const before = new Map(Object.entries(rows).map(([menuId, row]) => [row, menuId]))
  const ids = new Set(theirs.menus.map(({ id }) => id))
  const given = new Set(redo.renamed?.map(({ to }) => to))
  const isTaken = (menuId: string) => given.has(menuId) || ids.has(rows[menuId] ?? 0)
  const back = new Map(
    theirs.menus.flatMap(({ id, menuId }) => {
      const old = before.get(id) ?? (isTaken(menuId) ? `${menuId}/theirs` : undefined)
      return old === undefined ? [] : [[menuId, old] as const]
    }),
  )
  return { draft: renameMenus(theirs, back), since: new Map([...back].map(([now, old]) => [old, now])) }
}

/**
 * All three under the names that menus have in the end; whoever did not rename one follows the other, and no two get
 * one name. `own`, `since`: my names and theirs by those before. `contested`: one side renamed it and the other
 * removed it. `mineTo`: the names in the end by mine.
 */
export function sameNames({ base, mine, theirs }: Drafts, own: Names, since: Names, merge: ThreeWay) {
  const taken = new Set(theirs.menus.map(({ menuId }) => menuId))
  const known = new Set(since.values())
  const isTheirs = (menuId: string) => since.has(menuId) || (taken.has(menuId) && !known.has(menuId))
  const present = base.menus.map(({ menuId }) => menuId)
  const staying = present.filter(isTheirs)
  const inTheEnd = new Map<string, string>()
  for (const from of staying) {
    const other = since.get(from) ?? from
    const wanted = own.get(from) ?? from
    const mineTo = wanted === from || wanted === other ? wanted : freeName(taken, wanted)
    const to = merge.value(['menus', from, 'menuId'], { base: from, mine: mineTo, theirs: other }) ?? other
    inTheEnd.set(from, to)
    taken.add(to)
  }
  const gone = present.filter((menuId) => !inTheEnd.has(menuId))
  for (const from of gone) {
    const to = freeName(taken, own.get(from) ?? from)
    inTheEnd.set(from, to)
    taken.add(to)
  }
  const given = new Set(inTheEnd.values())
  const mineTo = new Map([...inTheEnd].map(([from, to]) => [own.get(from) ?? from, to]))
  for (const { menuId } of mine.menus.filter((menu) => !mineTo.has(menu.menuId))) {
    const to = given.has(menuId) ? freeName(taken, menuId) : menuId
    mineTo.set(menuId, to)
    given.add(to)
    taken.add(to)
  }
  const theirsTo = new Map(staying.map((from) => [since.get(from) ?? from, inTheEnd.get(from) ?? from]))
  const renamed = {
    base: renameMenus(base, inTheEnd),
    mine: renameMenus(mine, mineTo),
    theirs: renameMenus(theirs, theirsTo),
  }
  const lacks = (draft: Draft, name: string) => !draft.menus.some(({ menuId }) => menuId === name)
  const contested = [...inTheEnd].flatMap(([from, to]) => {
    const isRenamed = own.has(from) || (since.get(from) ?? from) !== from
    return isRenamed && (lacks(renamed.mine, to) || lacks(renamed.theirs, to)) ? [to] : []
  })
  return { ...renamed, contested, mineTo }
}

/** The name that is wanted, or with a number after it. */
function freeName(taken: ReadonlySet<string>, wanted: string): string {
  let name = wanted
  for (let count = 2; taken.has(name); count += 1) name = `${wanted}_${count}`
  return name
}
