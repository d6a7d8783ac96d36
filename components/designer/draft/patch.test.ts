import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdit } from './apply-edit.ts'
import type { Draft } from './draft.ts'
import { isEmptyPatch, patchBetween } from './patch.ts'
import { draftOf, menu, option, supportHotline } from './sample-draft.ts'
import { anyEdits, isRefused } from './testing/any-edits.ts'
import { meaningOf } from './testing/meaning-of.ts'

const withIds = (draft: Draft): Draft => ({
  ...draft,
  menus: draft.menus.map((each, at) => ({ ...each, id: at + 1 })),
})
const patched = (draft: Draft, patch: ReturnType<typeof patchBetween>) => applyEdit(draft, { kind: 'patch', patch })

describe('a patch between two drafts', () => {
  test('is empty when they are the same', () => {
    expect(isEmptyPatch(patchBetween(supportHotline, structuredClone(supportHotline)))).toBe(true)
  })

  test('names only what differs', () => {
    const after = applyEdit(supportHotline, {
      kind: 'updateMenu',
      menuId: 'sales_menu',
      changes: { timeoutSeconds: 9 },
    })
    expect(patchBetween(supportHotline, after)).toEqual({ changed: { sales_menu: { fields: { timeoutSeconds: 9 } } } })
  })

  test('renames a menu that is the same under another name, and says nothing of what follows', () => {
    const before = withIds(supportHotline)
    const after = applyEdit(before, { kind: 'updateMenu', menuId: 'sales_menu', changes: { menuId: 'shop' } })
    expect(patchBetween(before, after)).toEqual({ renamed: [{ from: 'sales_menu', to: 'shop' }] })
  })

  test('leaves alone what others changed elsewhere meanwhile', () => {
    const mine = applyEdit(supportHotline, {
      kind: 'updateMenu',
      menuId: 'sales_menu',
      changes: { promptText: 'Mine' },
    })
    const undo = patchBetween(mine, supportHotline)
    const theirs = applyEdit(mine, { kind: 'updateMenu', menuId: 'main_menu', changes: { promptText: 'Theirs' } })
    const undone = patched(theirs, undo)
    expect(undone.menus.map(({ promptText }) => promptText)).toEqual(['Theirs', 'This is sales_menu.'])
  })

  test('brings back a deleted menu with its keys, its place and the start', () => {
    const before = draftOf(
      [menu('a', [option({ digit: '1', actionType: 'sub_menu', actionTarget: 'b' })]), menu('b')],
      {
        positions: { 'menu:a': { x: 1, y: 2 }, 'option:a:1': { x: 3, y: 4 } },
      },
    )
    const after = applyEdit(before, { kind: 'deleteMenu', menuId: 'a', force: true })
    expect(meaningOf(patched(after, patchBetween(after, before)))).toEqual(meaningOf(before))
  })

  test('undoes and redoes any sequence of edits', () => {
    fc.assert(
      fc.property(anyEdits(), (edits) => {
        const drafts = [withIds(supportHotline)]
        for (const edit of edits) {
          const draft = drafts.at(-1) ?? supportHotline
          if (!isRefused(draft, edit)) drafts.push(applyEdit(draft, edit))
        }
        const steps = drafts.slice(1).map((after, at) => {
          const before = drafts[at] ?? supportHotline
          return { undo: patchBetween(after, before), redo: patchBetween(before, after) }
        })
        const last = drafts.at(-1) ?? supportHotline
        const undone = steps.toReversed().reduce((draft, { undo }) => patched(draft, undo), last)
        expect(meaningOf(undone)).toEqual(meaningOf(drafts[0] ?? supportHotline))
        const redone = steps.reduce((draft, { redo }) => patched(draft, redo), undone)
        expect(meaningOf(redone)).toEqual(meaningOf(last))
      }),
      { numRuns: 300 },
    )
  })
})
