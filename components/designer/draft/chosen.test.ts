import { describe, expect, test } from 'vitest'
import { wordsIn } from '../nodes/testing/words-in.ts'
import { applyEdit } from './apply-edit.ts'
import { chosenInWords, chosenOf, pointersTo, withoutChosen } from './chosen.ts'
import { patchBetween } from './patch.ts'
import { draftOf, menu, option, supportHotline } from './sample-draft.ts'
import { meaningOf } from './testing/meaning-of.ts'

const chosen = chosenOf(supportHotline, ['option:main_menu:2', 'menu:sales_menu', 'option:sales_menu:1', 'note:x'])

describe('several nodes', () => {
  test('stand for menus, and for keys of menus that are not among them', () => {
    expect(chosen).toEqual({ menuIds: ['sales_menu'], keys: [{ menuId: 'main_menu', digit: '2' }] })
    expect(chosenInWords(chosen, wordsIn('en'))).toBe('1 menu and 1 key')
    expect(chosenInWords({ menuIds: ['late'], keys: [] }, wordsIn('en'))).toBe('Menu late')
    expect(chosenInWords(chosen, wordsIn('de'))).toBe('1 Menü und 1 Taste')
  })

  test('are taken out together', () => {
    const left = withoutChosen(supportHotline, chosen)
    expect(left.menus.map(({ menuId, options }) => [menuId, options.map(({ digit }) => digit)])).toEqual([
      ['main_menu', ['1', '3', '0']],
    ])
    const undone = applyEdit(left, { kind: 'patch', patch: patchBetween(left, supportHotline) })
    expect(meaningOf(undone)).toEqual(meaningOf(supportHotline))
  })

  test('are led to by the keys that stay only', () => {
    expect(pointersTo(supportHotline, chosen)).toEqual([{ menuId: 'main_menu', digit: '1' }])
    expect(pointersTo(supportHotline, { menuIds: ['main_menu', 'sales_menu'], keys: [] })).toEqual([])
    const all = { menuIds: ['sales_menu'], keys: [{ menuId: 'main_menu', digit: '1' }] }
    expect(pointersTo(supportHotline, all)).toEqual([])
  })

  test('a key that leads there twice is named once', () => {
    const both = option({
      digit: '1',
      actionType: 'play_audio',
      actionTarget: '/a.wav',
      actionConfig: { next: { menu: 'b' }, on_fail: { menu: 'c' } },
    })
    const draft = draftOf([menu('a', [both]), menu('b'), menu('c')])
    expect(pointersTo(draft, { menuIds: ['b', 'c'], keys: [] })).toEqual([{ menuId: 'a', digit: '1' }])
  })

  test('calls begin in the first menu that is left', () => {
    const left = withoutChosen(supportHotline, { menuIds: ['main_menu'], keys: [] })
    expect(left.ivr.rootMenuId).toBe('sales_menu')
    expect(withoutChosen(left, { menuIds: ['sales_menu'], keys: [] }).ivr.rootMenuId).toBeNull()
  })
})
