import { expect, test } from 'vitest'
import { compareKeys, nextFreeKey } from './keys.ts'

test('keys are listed as people read them aloud, exits last', () => {
  expect(['i', '#', '0', 't', '12', '2', '*', '1'].toSorted(compareKeys)).toEqual([
    '1',
    '12',
    '2',
    '0',
    '*',
    '#',
    't',
    'i',
  ])
})

test('a new option gets the first free key, and none when all are taken', () => {
  expect(nextFreeKey([])).toBe('1')
  expect(nextFreeKey(['1', '2', '12', 't'])).toBe('3')
  expect(nextFreeKey(['1', '2', '3', '4', '5', '6', '7', '8', '9'])).toBe('0')
  expect(nextFreeKey([...'1234567890*#'])).toBeNull()
})
