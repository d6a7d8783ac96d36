import { expect, test } from 'vitest'
import { setVariables } from './set-variables.ts'

test('one variable is set, several in one go, with a sign between them that none of them holds', () => {
  expect(setVariables({ a: 'b c' })).toMatchObject({ app: 'set', arg: { text: 'a=b c' } })
  expect(setVariables({ a: '1', b: 'x|y' })).toMatchObject({ app: 'multiset', arg: { text: '^^;a=1;b=x|y' } })
})

test('names that are no names are left out', () => {
  expect(setVariables({ 'a=b': '1', 'x y': '2' })).toBeNull()
})

test('a value cannot become a second variable or an expansion', () => {
  expect(setVariables({ a: '|;~!: ', b: '1' })?.arg.text).toBe('^^|a=/;~!: |b=1')
  expect(setVariables({ a: '${hostname()}' })?.arg.text).toBe('a=%{hostname()}')
})
