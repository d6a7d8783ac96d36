import { draftToFlow } from 'ivr-runtime/domain/flow/draft-to-flow'
import { expect, test } from 'vitest'
import { applyEdit } from '../draft/apply-edit.ts'
import type { Draft } from '../draft/draft.ts'
import type { Edit } from '../draft/edit.ts'
import { isEmptyPatch, patchBetween } from '../draft/patch.ts'
import { supportHotline } from '../draft/sample-draft.ts'
import { comparable } from './comparable.ts'
import { diffGraph } from './diff-graph.ts'
import { diffDrafts, isSame } from './draft-diff.ts'
import { restoredDraft } from './restored-draft.ts'

const draft: Draft = { ...supportHotline, menus: supportHotline.menus.map((menu, at) => ({ ...menu, id: at + 1 })) }
const flowOf = ({ ivr, menus }: Draft) => {
  const { language, voice, ...fields } = ivr
  const { flow } = draftToFlow({ ivr: { ...fields, defaultLanguage: language, defaultVoice: voice }, menus })
  if (!flow) throw new Error('the sample has errors')
  return flow
}
const edited = (...edits: Edit[]) => edits.reduce(applyEdit, draft)

test('restoring what the draft says already changes nothing', () => {
  const described = edited({ kind: 'updateMenu', menuId: 'sales_menu', changes: { description: 'For buyers' } })
  expect(isEmptyPatch(patchBetween(described, restoredDraft(described, flowOf(draft))))).toBe(true)
})

test('a version comes back whole, and what callers do not hear stays', () => {
  const now = edited(
    { kind: 'updateMenu', menuId: 'sales_menu', changes: { promptText: 'New.', description: 'For buyers' } },
    { kind: 'deleteOption', menuId: 'sales_menu', digit: '1' },
    { kind: 'addMenu', menu: { menuId: 'late', promptText: 'Late.' } },
    { kind: 'saveLayout', positions: { 'menu:sales_menu': { x: 5, y: 5 } } },
  )
  const back = restoredDraft(now, flowOf(draft))
  expect(isSame(diffDrafts(comparable(draft), comparable(back)))).toBe(true)
  expect(back.menus[1]).toMatchObject({ id: 2, description: 'For buyers' })
  expect(back.positions).toEqual(now.positions)
  expect(Object.keys(patchBetween(now, back).changed ?? {})).toEqual(['sales_menu'])
})

test('a difference on one canvas shows what is gone beside what is there', () => {
  const after = edited(
    { kind: 'updateMenu', menuId: 'main_menu', changes: { promptText: 'New.' } },
    { kind: 'deleteOption', menuId: 'main_menu', digit: '2' },
    { kind: 'deleteMenu', menuId: 'sales_menu', force: true },
    { kind: 'addMenu', menu: { menuId: 'late', promptText: 'Late.' } },
  )
  const { shown, marks } = diffGraph(draft, after, diffDrafts(draft, after))
  expect(shown.menus.map(({ menuId }) => menuId)).toEqual(['main_menu', 'late', 'sales_menu'])
  expect(Object.fromEntries(marks.map(({ nodeId, kind }) => [nodeId, kind]))).toEqual({
    'menu:main_menu': 'changed',
    'option:main_menu:2': 'removed',
    'menu:late': 'added',
    'menu:sales_menu': 'removed',
    'option:sales_menu:1': 'removed',
    'option:sales_menu:2': 'removed',
  })
})
