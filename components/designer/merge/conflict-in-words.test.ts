import { expect, test } from 'vitest'
import { historyTextsIn } from '../diff/testing/history-texts-in.ts'
import { menu, option } from '../draft/sample-draft.ts'
import { wordsIn } from '../nodes/testing/words-in.ts'
import { type ConflictTexts, placeInWords, valueInWords } from './conflict-in-words.ts'

const en: ConflictTexts = { t: historyTextsIn('en'), words: wordsIn('en') }
const de: ConflictTexts = { t: historyTextsIn('de'), words: wordsIn('de') }

test.each([
  [['rootMenuId'], 'Where calls begin', 'Wo Anrufe beginnen'],
  [['menus', 'late', 'promptText'], 'late: What callers hear', 'late: Was Anrufende hören'],
  [['menus', 'late'], 'Menu late', 'Menü late'],
  [['menus', 'late', 'options', '1'], 'Key 1 of late', 'Taste 1 in late'],
  [['menus', 'late', 'options', '1', 'action'], 'Key 1 of late: What it does', 'Taste 1 in late: Was sie tut'],
  [['notes', 'n1', 'text'], 'Note: Text', 'Notiz: Text'],
  [
    ['menus', 'h', 'config', 'weekly', 'mon', '0'],
    'h: Settings › week › Monday › 1',
    'h: Einstellungen › Woche › Montag › 1',
  ],
  [['menus', 'h', 'config', 'a.b_c'], 'h: Settings › a.b c', 'h: Einstellungen › a.b c'],
])('names the place %j', (path, english, german) => {
  expect(placeInWords({ path }, en)).toBe(english)
  expect(placeInWords({ path }, de)).toBe(german)
})

test('says each side as a person reads it', () => {
  const queue = option({ digit: '2', actionType: 'transfer_queue', actionTarget: 'queue-sales' })
  const values = [undefined, '', 3, queue, menu('late', [queue], { promptText: '' })]
  expect(values.map((value) => valueInWords(value, en))).toEqual([
    'Deleted',
    'Empty',
    '3',
    'Send to a queue: queue-sales',
    'Says nothing\nKey 2',
  ])
  expect(values.map((value) => valueInWords(value, de))).toEqual([
    'Gelöscht',
    'Leer',
    '3',
    'An eine Warteschlange leiten: queue-sales',
    'Sagt nichts\nTaste 2',
  ])
})

test('says settings by their names, so that both sides can be told apart', () => {
  const queue = option({ digit: '2', actionType: 'transfer_queue', actionTarget: 'queue-sales' })
  const back = { ...queue, actionConfig: { on_fail: { menu: 'late' } } }
  const { kind, config } = { kind: 'collect' as const, config: { variable: 'account', confirm: true } }
  expect([back, { kind, config }, { de: { prompt_text: 'Hallo.' } }].map((value) => valueInWords(value, en))).toEqual([
    'Send to a queue: queue-sales\nif nobody answers › menu: late',
    'Collect digits\nvariable: account\nconfirmation: yes',
    'de › prompt: Hallo.',
  ])
})
