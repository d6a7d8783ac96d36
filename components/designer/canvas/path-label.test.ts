import { expect, test } from 'vitest'
import { labelOf } from './path-label.tsx'

test('a path says what it is taken for', () => {
  expect(labelOf({ digit: '1', kind: 'option' })).toBe('1')
  expect(labelOf({ digit: 't', kind: 'option' })).toBe('No input')
  expect(labelOf({ digit: '3', kind: 'next' })).toBe('then')
  expect(labelOf({ digit: '2', kind: 'fail' })).toBe('nobody answers')
})
