import { expect, test } from 'vitest'
import { draftOf, menu, option, supportHotline } from '../draft/sample-draft.ts'
import { connectionEdit } from './connection-edit.ts'

test('a path from a key to a menu changes what the key does', () => {
  expect(connectionEdit(supportHotline, 'menu:main_menu', '2', 'sales_menu')).toEqual({
    kind: 'updateOption',
    menuId: 'main_menu',
    digit: '2',
    changes: { actionType: 'sub_menu', actionTarget: 'sales_menu', actionConfig: null },
  })
})

test('a path from "Add a key" takes the first free key', () => {
  expect(connectionEdit(supportHotline, 'menu:sales_menu', 'new', 'main_menu')).toEqual({
    kind: 'addOption',
    menuId: 'sales_menu',
    option: { digit: '3', actionType: 'sub_menu', actionTarget: 'main_menu' },
  })
})

test('a path from an exit that did nothing yet adds it', () => {
  expect(connectionEdit(supportHotline, 'menu:sales_menu', 't', 'main_menu')).toMatchObject({
    kind: 'addOption',
    option: { digit: 't', actionType: 'sub_menu' },
  })
})

test('a path from a recording says where the caller goes on, and keeps its other settings', () => {
  const api = option({
    digit: '3',
    actionType: 'http_api_call',
    actionTarget: 'https://a.example',
    actionConfig: { method: 'POST', next: 'hangup' },
  })
  const draft = draftOf([menu('main', [api]), menu('late')])
  expect(connectionEdit(draft, 'option:main:3', 'next', 'late')).toEqual({
    kind: 'updateOption',
    menuId: 'main',
    digit: '3',
    changes: { actionConfig: { method: 'POST', next: { menu: 'late' } } },
  })
})

test('no thirteenth key is made', () => {
  const all = [...'1234567890*#'].map((digit) =>
    option({ digit, actionType: 'transfer_extension', actionTarget: '1000' }),
  )
  expect(connectionEdit(draftOf([menu('main', all)]), 'menu:main', 'new', 'main')).toBeNull()
})
