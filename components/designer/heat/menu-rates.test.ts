import { expect, test } from 'vitest'
import { menuRates } from './menu-rates.ts'
import { pathStyle } from './path-heat.ts'

const menu = { menuId: 'm', calls: 200, dropOffs: 50, prompts: 400, noInputs: 100, noMatches: 1, medianSeconds: 9 }

test('shares of calls and of prompts', () => {
  expect(menuRates(menu)).toEqual({ dropOff: 0.25, noInput: 0.25, noMatch: 0.0025 })
  expect(menuRates({ ...menu, calls: 0, prompts: 0, dropOffs: 0, noInputs: 0, noMatches: 0 })).toEqual({
    ...{ dropOff: 0, noInput: 0, noMatch: 0 },
  })
})

test('the more calls, the wider the path; one that nobody took is thin', () => {
  const widths = [0, 1, 50, 100].map((calls) => Number(pathStyle(calls, 100).strokeWidth))
  expect(widths).toEqual(widths.toSorted((a, b) => a - b))
  expect(new Set(widths).size).toBe(4)
})
