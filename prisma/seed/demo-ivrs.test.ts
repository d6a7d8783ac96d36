import { expect, test } from 'vitest'
import { actionTypes } from '../../ivr-runtime/src/domain/flow/action.ts'
import { draftToFlow } from '../../ivr-runtime/src/domain/flow/draft-to-flow.ts'
import { menuKinds } from '../../ivr-runtime/src/domain/flow/menu-kind.ts'
import { riversideClinic } from './riverside-clinic.ts'
import { supportHotline } from './support-hotline.ts'

test.each([supportHotline, riversideClinic])('the demo IVR $ivr.name has no errors and no warnings', (demo) => {
  const { flow, problems } = draftToFlow(demo)
  expect(problems).toEqual([])
  expect(flow?.menus).toHaveLength(demo.menus.length)
})

test('the clinic shows every kind of action and both exits', () => {
  const options = riversideClinic.menus.flatMap((menu) => menu.options)
  expect(new Set(options.map((option) => option.actionType))).toEqual(new Set(actionTypes))
  expect(options.map((option) => option.digit)).toEqual(expect.arrayContaining(['t', 'i']))
})

test('the clinic shows every kind of menu', () => {
  expect(new Set(riversideClinic.menus.map((menu) => menu.kind))).toEqual(new Set(menuKinds))
})
