import { optionKeySchema } from 'ivr-runtime/domain/flow/option-key'
import { parseAction } from 'ivr-runtime/domain/flow/parse-action'
import { parseKind } from 'ivr-runtime/domain/flow/parse-menu'
import { expect, test } from 'vitest'
import { refusalInWords } from './refusal-in-words.ts'
import { sentence } from './sentence.ts'
import { refusalTextsIn } from './testing/refusal-texts-in.ts'

const [en, de] = [refusalTextsIn('en'), refusalTextsIn('de')]

test.each([
  ['must not be empty', 'Darf nicht leer sein.'],
  ['Must be at most 50 characters.', 'Darf höchstens 50 Zeichen haben.'],
  ['must be at most 600', 'Darf höchstens 600 sein.'],
  ['must be at most 90 days ahead', 'Darf höchstens 90 Tage voraus liegen.'],
  ['must be a mailbox such as 1001', 'Muss eine Mailbox wie 1001 sein.'],
  ['must be a number', 'Muss eine Zahl sein.'],
  ['must not contain "${"', 'Darf „${“ nicht enthalten.'],
  ['must name a variable such as {caller_number}', 'Muss eine Variable nennen, etwa {caller_number}.'],
])('%j is told in German', (message, german) => {
  expect(refusalInWords(message, de)).toBe(german)
  expect(refusalInWords(message, en)).toBe(sentence(message))
})

test('what nobody has words for stays as it was said', () => {
  expect(refusalInWords('is odd', de)).toBe('Is odd.')
})

const invalid = {
  hours: {
    time_zone: 'Nowhere',
    weekly: {
      mon: [
        ['9', '17:00'],
        ['10:00', '10:00'],
      ],
    },
    holidays: [{ date: 'x' }],
  },
  collect: { variable: 'A b', min_digits: 'x', max_digits: 99, odd: 1 },
  branch: {
    on: 'x',
    cases: [
      { exit: 'Not So', op: 'starts_with', value: '' },
      { exit: 'a', op: 'less_than', value: 'b' },
    ],
  },
} as const
const refused = [
  ...Object.entries(invalid).flatMap(([kind, config]) => parseKind(kind, config).issues),
  ...parseKind('message', {}).issues,
  ...parseKind('hours', null).issues,
  ...parseAction('transfer_queue', 'a b', { ring_seconds: 'x' }).issues,
  ...parseAction('transfer_extension', '', null).issues,
  ...parseAction('transfer_extension', 'sofia/a b', null).issues,
  ...parseAction('voicemail', '?', { max_seconds: 1, greeting: '${a}' }).issues,
  ...parseAction('play_audio', '../x|y', null).issues,
  ...parseAction('play_audio', 'library:?', null).issues,
  ...parseAction('http_api_call', 'ftp://x', { headers: { 'a b': 'x\ny' }, method: 'ODD', save_as: 'language' }).issues,
  ...parseAction('sub_menu', '', { set: { 'A b': '1' } }).issues,
  ...parseAction('hangup', 'bye', { odd: 1 }).issues,
  ...parseAction('odd', '', null).issues,
  ...(optionKeySchema.safeParse('?').error?.issues ?? []),
].map(({ message }) => message)

test.each([...new Set(refused)])('the domain’s “%s” has words in German', (message) => {
  expect(refusalInWords(message, en)).toBe(sentence(message))
  expect(refusalInWords(message, de)).not.toBe(sentence(message))
  expect(refusalInWords(message, de)).not.toMatch(/\b(must|may|not|such)\b/)
})
