import { expect, test } from 'vitest'
import { wordsIn } from '../nodes/testing/words-in.ts'
import { labelOf } from './path-label.tsx'

test('a path says what it is taken for', () => {
  expect(labelOf({ digit: '1', kind: 'option' }, wordsIn('en'))).toBe('1')
  expect(labelOf({ digit: 't', kind: 'option' }, wordsIn('en'))).toBe('No input')
  expect(labelOf({ digit: '3', kind: 'next' }, wordsIn('en'))).toBe('then')
  expect(labelOf({ digit: '2', kind: 'fail' }, wordsIn('en'))).toBe('nobody answers')
})
