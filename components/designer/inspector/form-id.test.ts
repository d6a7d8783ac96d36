import { expect, test } from 'vitest'
import { draftOf, menu, option } from '../draft/sample-draft.ts'
import { menuFormId, newOptionFormId, optionFormId, placeOfForm } from './form-id.ts'

const key = { ...option({ digit: '*', actionType: 'transfer_queue', actionTarget: 'queue-sales' }), id: 7 }
const sales = menu('sales_menu', [key], { id: 3 })
const draft = draftOf([menu('main_menu', [], { id: 2 }), sales])
const { name } = draft.ivr

test('what was typed leads back to where it was typed', () => {
  expect(placeOfForm(draft, menuFormId(name, sales))).toEqual({ kind: 'menu', menuId: 'sales_menu' })
  expect(placeOfForm(draft, optionFormId(name, sales, key))).toEqual({
    kind: 'option',
    menuId: 'sales_menu',
    digit: '*',
  })
  expect(placeOfForm(draft, newOptionFormId(name, 2, '1', 'voicemail'))).toEqual({
    kind: 'newOption',
    menuId: 'main_menu',
    digit: '1',
    actionType: 'voicemail',
  })
})

test('what was typed for a place that is gone, or another IVR, leads nowhere', () => {
  expect(placeOfForm(draft, `${name}/menu:99`)).toBeNull()
  expect(placeOfForm(draft, `${name}/option:3:99`)).toBeNull()
  expect(placeOfForm(draft, 'front-desk/menu:3')).toBeNull()
})
