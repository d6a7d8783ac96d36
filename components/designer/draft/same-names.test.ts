import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdit } from './apply-edit.ts'
import { applyPatch } from './apply-patch.ts'
import type { Draft, DraftMenu } from './draft.ts'
import type { Edit } from './edit.ts'
import { editStep } from './edit-step.ts'
import { mergeEdit } from './merge.ts'
import { patchBetween } from './patch.ts'
import { option, supportHotline } from './sample-draft.ts'
import { isRefused } from './testing/any-edits.ts'
import { meaningOf } from './testing/meaning-of.ts'
import { reusesName } from './testing/reuses-name.ts'

/** A menu that is known by its description, whatever its name. */
const menuNamed = (menuId: string, id: number, ...targets: string[]): DraftMenu => ({
  ...(supportHotline.menus[0] as DraftMenu),
  menuId,
  id,
  description: `was ${menuId}`,
  options: targets.map((actionTarget, at) => option({ digit: `${at + 1}`, actionType: 'sub_menu', actionTarget })),
})
const base: Draft = {
  ...supportHotline,
  ivr: { ...supportHotline.ivr, rootMenuId: 'a' },
  menus: [menuNamed('a', 1, 'b', 'c'), menuNamed('b', 2, 'c', 'd'), menuNamed('c', 3, 'a'), menuNamed('d', 4, 'b')],
}
const rename = (menuId: string, to: string): Edit => ({ kind: 'updateMenu', menuId, changes: { menuId: to } })
const merge = (mine: Edit, ...theirs: Edit[]) => {
  const step = editStep(base, mine)
  if (!step) throw new Error('mine changes nothing')
  return mergeEdit(step, theirs.reduce(applyEdit, base))
}
/** Where each key leads, by what menus were at first. */
const links = ({ menus }: Draft) =>
  new Map(
    menus.flatMap(({ description, options }) =>
      options.map(({ digit, actionTarget }) => [
        `${description}, ${digit}`,
        menus.find(({ menuId }) => menuId === actionTarget)?.description ?? 'nowhere',
      ]),
    ),
  )

test('two menus that get the same name by two people stay two, and what leads to them leads there', () => {
  const { merged, conflicts } = merge(rename('c', 'shop'), rename('b', 'shop'))
  expect(conflicts).toEqual([])
  expect(merged.menus.map(({ menuId, description }) => [menuId, description])).toEqual([
    ['a', 'was a'],
    ['shop', 'was b'],
    ['shop_2', 'was c'],
    ['d', 'was d'],
  ])
  expect(links(merged)).toEqual(links(base))
})

test('a menu that others add under the name that I give to another keeps what leads to it', () => {
  const { merged } = merge(
    rename('a', 'shop'),
    { kind: 'addMenu', menu: { menuId: 'shop', promptText: '', description: 'new' } },
    {
      kind: 'addOption',
      menuId: 'b',
      option: { digit: '3', actionType: 'sub_menu', actionTarget: 'shop', actionConfig: null },
    },
  )
  expect(links(merged)).toEqual(new Map([...links(base), ['was b, 3', 'new']]))
})

test('what I did to a menu stays with it when others give its name to another', () => {
  const change: Edit = { kind: 'updateMenu', menuId: 'b', changes: { promptText: 'Mine.' } }
  const { merged } = merge(change, rename('b', 'spare'), rename('c', 'b'), rename('spare', 'c'))
  const mine = merged.menus.filter(({ promptText }) => promptText === 'Mine.')
  expect(mine).toMatchObject([{ menuId: 'c', description: 'was b' }])
  expect(links(merged)).toEqual(links(base))
})

test('a card that I moved stays where I put it when others give its menu a new name', () => {
  const { merged } = merge({ kind: 'saveLayout', positions: { 'menu:b': { x: 7, y: 8 } } }, rename('b', 'shop'))
  expect(merged.positions).toMatchObject({ 'menu:shop': { x: 7, y: 8 } })
})

const name = fc.constantFrom('a', 'b', 'c', 'd', 'x', 'x_2', 'x_3', 'b_2')
const editsBy = (who: string) =>
  fc.array(
    fc.oneof(
      name.map(
        (menuId): Edit => ({ kind: 'addMenu', menu: { menuId, promptText: '', description: `${who} ${menuId}` } }),
      ),
      fc.tuple(name, name).map(([from, to]) => rename(from, to)),
      fc.tuple(name, name).map(([from, to]) => rename(from, to)),
      fc.tuple(name, fc.nat(3)).map(([menuId, of]): Edit => {
        return { kind: 'updateMenu', menuId, changes: { promptText: `${who} ${of}` } }
      }),
      fc.tuple(name, fc.constantFrom('1', '2', '3'), name).map(([menuId, digit, actionTarget]): Edit => {
        return { kind: 'addOption', menuId, option: { digit, actionType: 'sub_menu', actionTarget } }
      }),
    ),
    { maxLength: 5 },
  )
const has = ({ menus }: Draft, menuId: string) => menus.some((menu) => menu.menuId === menuId)
const leadsNowhere = (draft: Draft, edit: Edit) => edit.kind === 'addOption' && !has(draft, edit.option.actionTarget)
const done = (edits: readonly Edit[]) =>
  edits.reduce((now, edit) => (isRefused(now, edit) || leadsNowhere(now, edit) ? now : applyEdit(now, edit)), base)
const stored = (draft: Draft): Draft => ({
  ...draft,
  menus: draft.menus.map((menu, at) => ({ ...menu, id: menu.id > 0 ? menu.id : 100 + at })),
})
const withoutPlaces = (draft: Draft) => ({ ...meaningOf(draft), positions: null })

test('whatever two people name their menus, no name comes twice and every key leads where one of them led it', () => {
  fc.assert(
    fc.property(editsBy('mine'), editsBy('theirs'), (one, other) => {
      if (reusesName(base, done(one))) return
      const [patch, theirs] = [patchBetween(base, done(one)), stored(done(other))]
      const step = editStep(base, { kind: 'patch', patch })
      if (!step) return
      const { merged, conflicts, patch: toSend } = mergeEdit(step, theirs)
      const names = merged.menus.map(({ menuId }) => menuId)
      expect(new Set(names).size).toBe(names.length)
      expect(withoutPlaces(applyPatch(theirs, toSend))).toEqual(withoutPlaces(merged))
      // Two menus that were added under one name are brought together.
      if (conflicts.some(({ path }) => path.at(-1) === 'description')) return
      const [mine, others] = [links(applyPatch(base, patch)), links(theirs)]
      for (const [key, to] of links(merged)) expect([mine.get(key), others.get(key)], key).toContain(to)
    }),
    { numRuns: 1_000 },
  )
})
