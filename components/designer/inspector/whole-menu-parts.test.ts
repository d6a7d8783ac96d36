import { expect, test } from 'vitest'
import { draftOf, menu, option } from '../draft/sample-draft.ts'
import { inspectorTextsIn } from './testing/inspector-texts-in.ts'
import { wholeMenuParts } from './whole-menu-parts.ts'

const texts = (of: ReturnType<typeof menu>) =>
  wholeMenuParts(draftOf([of]), of, inspectorTextsIn('en')).map(({ text }) => text)

test('a menu is heard with what follows silence, a wrong key and the last try', () => {
  expect(texts(menu('m'))).toEqual(['This is m.', 'This is m.', 'That is not a valid choice.', 'Goodbye.'])
  expect(texts(menu('m', [], { maxRetries: 1, invalidPrompt: 'Sorry?' }))).toEqual(['This is m.', 'Sorry?', 'Goodbye.'])
})

test('nobody hears goodbye where both exits lead on', () => {
  const on = ['t', 'i'].map((digit) => option({ digit, actionType: 'transfer_extension', actionTarget: '1' }))
  expect(texts(menu('m', on))).not.toContain('Goodbye.')
})

test('a message is only said', () => {
  expect(texts(menu('m', [], { kind: 'message' }))).toEqual(['This is m.'])
})
