import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { catalogue } from '../../../../messages/catalogue.ts'
import { expectedInWords, findingsInWords, noteInWords } from './test-words.ts'

const en = createTranslator({ locale: 'en', messages: catalogue.en, namespace: 'designerTestCall' })
const de = createTranslator({ locale: 'de', messages: catalogue.de, namespace: 'designerTestCall' })

test('what a step expects is told as REST tells it', () => {
  expect(expectedInWords({ kind: 'press', keys: '1' }, en)).toBe('The caller presses 1')
  expect(expectedInWords({ kind: 'variable', name: 'pin', value: '47' }, en)).toBe('{pin} is “47”')
  expect(expectedInWords({ kind: 'ends', how: 'voicemail', target: null }, en)).toBe('The call goes to a mailbox')
  expect(expectedInWords({ kind: 'ends', how: 'transfer', target: 'q' }, de)).toBe('Der Anruf geht an q')
})

test('all that was found stands in a row', () => {
  const outcome = { kind: 'transferred', to: 'queue', target: 'queue-sales', menuId: 'm' } as const
  expect(findingsInWords([{ kind: 'over' }, { kind: 'ended', outcome }], en)).toBe(
    'The call is over. The call is passed to queue-sales',
  )
  expect(findingsInWords([{ kind: 'entered', menus: ['a', 'b', 'c'] }], en)).toBe(
    'The caller comes to a, then to b, then to c',
  )
  expect(findingsInWords([{ kind: 'entered', menus: ['a', 'b'] }], de)).toBe('Der Anrufer kommt zu a, dann zu b')
  expect(findingsInWords([{ kind: 'heard', text: '' }], de)).toBe('Der Anrufer hört nichts')
  expect(findingsInWords([], en)).toBeNull()
})

test('what a call does not tell is a sentence that names the remedy', () => {
  expect(noteInWords({ kind: 'lack', lack: { kind: 'clock', menuId: 'office' } }, en)).toMatch(
    /moment in its settings\.$/,
  )
  expect(noteInWords({ kind: 'masked' }, de)).toMatch(/Einsen\.$/)
})
