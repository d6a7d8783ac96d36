import { expect, test } from 'vitest'
import { testMarks } from './test-marks.ts'

const step = { kind: 'press' as const, keys: '1' }
const passed = { status: 'passed' as const, step, findings: [], menu: 'main', key: '1' }
const failed = { ...passed, status: 'failed' as const, menu: 'sales', key: '2' }

test('menus and options that a test came by are covered; where one failed, that counts more', () => {
  const { menus, choices } = testMarks([
    {
      steps: [passed, failed],
      menus: ['main', 'sales'],
      choices: [
        ['main', '1'],
        ['sales', '2'],
      ],
    },
    {
      steps: [passed],
      menus: ['main', 'sales'],
      choices: [
        ['main', '1'],
        ['sales', '2'],
      ],
    },
  ])
  expect(Object.fromEntries(menus)).toEqual({ main: 'covered', sales: 'failed' })
  expect(Object.fromEntries(choices)).toEqual({ 'main:1': 'covered', 'sales:2': 'failed' })
})

test('a test that failed before anything happened marks nothing', () => {
  expect(testMarks([{ steps: [{ ...failed, menu: null, key: null }], menus: [], choices: [] }]).menus.size).toBe(0)
})
