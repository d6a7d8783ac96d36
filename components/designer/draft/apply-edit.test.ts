import { describe, expect, test } from 'vitest'
import { applyEdit } from './apply-edit.ts'
import type { Edit, MenuFields } from './edit.ts'
import { newMenuId } from './new-menu-id.ts'
import { pointingOptions } from './pointing-options.ts'
import { draftOf, menu, option, supportHotline } from './sample-draft.ts'

describe('an edit shows at once', () => {
  test('renaming a menu takes along the options, the start and the place that name it', () => {
    const placed = {
      ...supportHotline,
      positions: { 'menu:main_menu': { x: 1, y: 2 }, 'option:main_menu:2': { x: 3, y: 4 } },
    }
    const renamed = applyEdit(placed, { kind: 'updateMenu', menuId: 'main_menu', changes: { menuId: 'welcome' } })
    expect(renamed.ivr.rootMenuId).toBe('welcome')
    expect(renamed.menus[1]?.options[2]?.actionTarget).toBe('welcome')
    expect(renamed.positions).toEqual({ 'menu:welcome': { x: 1, y: 2 }, 'option:welcome:2': { x: 3, y: 4 } })
  })

  test('renaming a menu takes along where an action goes on', () => {
    const draft = draftOf([
      menu('main', [
        option({
          digit: '5',
          actionType: 'play_audio',
          actionTarget: '/a.wav',
          actionConfig: { next: { menu: 'late' } },
        }),
      ]),
      menu('late'),
    ])
    const renamed = applyEdit(draft, { kind: 'updateMenu', menuId: 'late', changes: { menuId: 'closed' } })
    expect(renamed.menus[0]?.options[0]?.actionConfig).toEqual({ next: { menu: 'closed' } })
  })

  test('a key that changes keeps the place of its leaf', () => {
    const placed = { ...supportHotline, positions: { 'option:main_menu:2': { x: 3, y: 4 } } }
    const moved = applyEdit(placed, { kind: 'updateOption', menuId: 'main_menu', digit: '2', changes: { digit: '7' } })
    expect(moved.positions['option:main_menu:7']).toEqual({ x: 3, y: 4 })
  })

  const edits: Edit[] = [
    { kind: 'addMenu', menu: { menuId: 'new', promptText: 'Hello' }, position: { x: 0, y: 0 } },
    { kind: 'updateMenu', menuId: 'sales_menu', changes: { menuId: 'shop', timeoutSeconds: 9 } },
    { kind: 'deleteMenu', menuId: 'sales_menu', force: true },
    {
      kind: 'addOption',
      menuId: 'sales_menu',
      option: { digit: '4', actionType: 'hangup', actionTarget: 'NORMAL_CLEARING' },
    },
    { kind: 'updateOption', menuId: 'main_menu', digit: '0', changes: { digit: '8', actionTarget: '1001' } },
    { kind: 'deleteOption', menuId: 'main_menu', digit: '0' },
    { kind: 'setRoot', menuId: 'sales_menu' },
    { kind: 'saveLayout', positions: { 'menu:main_menu': { x: 5, y: 5 } } },
  ]
  test.each(edits)('$kind changes the draft, and a second time nothing more', (edit) => {
    const once = applyEdit(supportHotline, edit)
    expect(once).not.toEqual(supportHotline)
    expect(applyEdit(once, edit)).toEqual(once)
  })
})

test('the options that lead to a menu are named, also those that go on there after their action', () => {
  expect(pointingOptions(supportHotline, 'sales_menu')).toEqual([{ menuId: 'main_menu', digit: '1' }])
  const draft = draftOf([
    menu('main', [
      option({
        digit: '5',
        actionType: 'play_audio',
        actionTarget: '/a.wav',
        actionConfig: { next: { menu: 'late' } },
      }),
    ]),
    menu('late', [option({ digit: '1', actionType: 'sub_menu', actionTarget: 'late' })]),
  ])
  expect(pointingOptions(draft, 'late')).toEqual([{ menuId: 'main', digit: '5' }])
})

test('the first menu is the main menu, later ones are numbered', () => {
  expect(newMenuId([])).toBe('main_menu')
  expect(newMenuId(['main_menu'])).toBe('menu_2')
  expect(newMenuId(['main_menu', 'menu_2'])).toBe('menu_3')
})

test('an exit that gets another name takes its option along; a kind keeps only options that it takes', () => {
  const cases = (exit: string) => ({ on: '{language}', cases: [{ exit, op: 'equals', value: 'fr' }] })
  const queue = { actionType: 'transfer_queue', actionTarget: 'q' } as const
  const draft = draftOf([
    menu('m', [option({ digit: 'french', ...queue }), option({ digit: 'else', ...queue })], {
      kind: 'branch',
      config: cases('french'),
    }),
  ])
  const digits = (changes: Partial<MenuFields>) =>
    applyEdit(draft, { kind: 'updateMenu', menuId: 'm', changes }).menus[0]?.options.map(({ digit }) => digit)
  expect(digits({ config: cases('francais') })).toEqual(['francais', 'else'])
  expect(digits({ kind: 'collect', config: { variable: 'a' } })).toEqual([])
  expect(digits({ promptText: 'Hello' })).toEqual(['french', 'else'])
})
