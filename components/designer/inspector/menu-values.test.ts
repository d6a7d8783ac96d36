import { expect, test } from 'vitest'
import { sentence } from '../../app/sentence.ts'
import { menu } from '../draft/sample-draft.ts'
import { checkMenuValues, toMenuChanges, toMenuValues } from './menu-values.ts'
import { inspectorTextsIn } from './testing/inspector-texts-in.ts'

const texts = { t: inspectorTextsIn('en'), said: sentence }
const values = toMenuValues(menu('main_menu'))

test('a menu comes out of its form as it went in', () => {
  const { id: _, options: __, ...fields } = menu('main_menu', [], { ttsVoice: 'nova', invalidPrompt: 'Sorry?' })
  const { kind: ___, config: ____, ...stored } = fields
  expect(toMenuChanges(menu('x'), toMenuValues({ ...menu('x'), ...fields }))).toEqual(stored)
})

test('only what was changed is stored, and an emptied field is cleared', () => {
  expect(toMenuChanges(menu('x'), { invalidPrompt: ' ', ttsVoice: '' })).toEqual({
    invalidPrompt: null,
    ttsVoice: null,
  })
})

test('a good menu has nothing wrong, an empty prompt is left to the checks', () => {
  expect(checkMenuValues('menu', { ...values, promptText: '' }, ['sales'], texts)).toEqual({})
})

test('what cannot be stored is said at its field', () => {
  const errors = checkMenuValues(
    'menu',
    {
      ...values,
      menuId: 'sales',
      description: 'a'.repeat(1001),
      promptText: 'a'.repeat(4097),
      ttsVoice: 'no spaces',
      timeoutSeconds: '61',
      maxRetries: '',
      invalidPrompt: '',
    },
    ['sales'],
    texts,
  )
  expect(errors).toMatchObject({
    menuId: 'Another menu has this name.',
    description: 'Must be at most 1000 characters.',
    timeoutSeconds: 'Must be a whole number from 1 to 60.',
    maxRetries: 'Must be a whole number from 1 to 10.',
  })
  expect(errors.promptText).toContain('4096')
  expect(errors.ttsVoice).toContain('voice name')
})
