import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdit } from '../draft/apply-edit.ts'
import type { Draft } from '../draft/draft.ts'
import type { Edit } from '../draft/edit.ts'
import { isEmptyPatch, patchBetween } from '../draft/patch.ts'
import { draftOf, menu, option, supportHotline } from '../draft/sample-draft.ts'
import { anyEdits, isRefused } from '../draft/testing/any-edits.ts'
import { countMenus, diffDrafts, isSame } from './draft-diff.ts'

const before: Draft = { ...supportHotline, menus: supportHotline.menus.map((each, at) => ({ ...each, id: at + 1 })) }
const edited = (...edits: Edit[]) => edits.reduce(applyEdit, before)

describe('the difference between two drafts', () => {
  test('is nothing when they are the same', () => {
    const diff = diffDrafts(before, structuredClone(before))
    expect(diff).toEqual({ settings: [], menus: [], notes: [], moved: [] })
    expect(isSame(diff)).toBe(true)
  })

  test('names the fields of a menu that differ, with both texts', () => {
    const changes = { promptText: 'Hello.', timeoutSeconds: 9 }
    const [only, ...rest] = diffDrafts(before, edited({ kind: 'updateMenu', menuId: 'sales_menu', changes })).menus
    expect(rest).toEqual([])
    expect(only).toMatchObject({ kind: 'changed', menuId: 'sales_menu', renamedFrom: null, options: [] })
    expect(only?.fields).toEqual([
      { path: ['promptText'], before: 'This is sales_menu.', after: 'Hello.' },
      { path: ['timeoutSeconds'], before: 5, after: 9 },
    ])
  })

  test('goes into settings down to what was changed', () => {
    const hours = (weekly: object) => draftOf([menu('h', [], { kind: 'hours', config: { timezone: 'UTC', weekly } })])
    const [only] = diffDrafts(hours({ mon: ['08:00-12:00'] }), hours({ mon: ['08:00-13:00'], tue: [] })).menus
    expect(only?.fields).toEqual([
      { path: ['config', 'weekly', 'mon', '0'], before: '08:00-12:00', after: '08:00-13:00' },
    ])
  })

  test('tells options that were added, changed and removed', () => {
    const diff = diffDrafts(
      before,
      edited(
        {
          kind: 'addOption',
          menuId: 'sales_menu',
          option: option({ digit: '5', actionType: 'hangup', actionTarget: 'X' }),
        },
        { kind: 'updateOption', menuId: 'sales_menu', digit: '1', changes: { actionTarget: 'queue-sales' } },
        { kind: 'deleteOption', menuId: 'sales_menu', digit: '9' },
      ),
    )
    expect(diff.menus[0]?.options.map(({ kind, digit }) => [digit, kind])).toEqual([
      ['1', 'changed'],
      ['5', 'added'],
      ['9', 'removed'],
    ])
    expect(diff.menus[0]?.options[0]?.fields).toEqual([
      { path: ['actionTarget'], before: 'queue-phone-sales', after: 'queue-sales' },
    ])
  })

  test('knows a renamed menu again, and says nothing of what followed it', () => {
    const diff = diffDrafts(before, edited({ kind: 'updateMenu', menuId: 'sales_menu', changes: { menuId: 'shop' } }))
    expect(diff.menus).toMatchObject([
      { kind: 'changed', menuId: 'shop', renamedFrom: 'sales_menu', fields: [], options: [] },
    ])
  })

  test('counts menus, and names removed ones last', () => {
    const diff = diffDrafts(
      before,
      edited(
        { kind: 'deleteMenu', menuId: 'main_menu', force: true },
        { kind: 'addMenu', menu: { menuId: 'late', promptText: 'Late.' } },
      ),
    )
    expect(countMenus(diff)).toEqual({ added: 1, changed: 0, removed: 1 })
    expect(diff.menus.map(({ menuId }) => menuId)).toEqual(['late', 'main_menu'])
    expect(diff.settings).toEqual([{ path: ['rootMenuId'], before: 'main_menu', after: 'sales_menu' }])
  })

  test('is empty exactly when a patch between the two is, whatever was done', () => {
    fc.assert(
      fc.property(anyEdits(), (edits) => {
        const last = edits.reduce((draft, edit) => (isRefused(draft, edit) ? draft : applyEdit(draft, edit)), before)
        const { settings, menus, notes, moved } = diffDrafts(before, last)
        const { rootMenuId: _, ...patch } = patchBetween(before, last)
        expect(menus.length + notes.length + moved.length === 0).toBe(isEmptyPatch(patch))
        if (isEmptyPatch(patchBetween(before, last))) expect(settings).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
