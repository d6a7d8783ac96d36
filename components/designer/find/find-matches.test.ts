import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { historyTextsIn } from '../diff/testing/history-texts-in.ts'
import { applyEdit } from '../draft/apply-edit.ts'
import type { Draft } from '../draft/draft.ts'
import { draftOf, menu, option, supportHotline } from '../draft/sample-draft.ts'
import { anyEdits, isRefused } from '../draft/testing/any-edits.ts'
import { wordsIn } from '../nodes/testing/words-in.ts'
import { findMatches, type MatchTexts } from './find-matches.ts'

const texts: MatchTexts = { fields: historyTextsIn('en'), words: wordsIn('en') }

const noteId = '11111111-1111-4111-8111-111111111111'
const rich: Draft = draftOf(
  [
    menu(
      'main_menu',
      [
        option({
          digit: '1',
          actionType: 'http_api_call',
          actionTarget: 'https://api.example.com/orders',
          actionConfig: { headers: { 'X-Shop': 'north' }, tts_template: 'It is {value}', next: { menu: 'late' } },
          description: 'Where the order is',
        }),
      ],
      { translations: { fr: { prompt_text: 'Bonjour à tous' } }, description: 'The front door' },
    ),
    menu('late', [], {
      kind: 'branch',
      config: { on: '{caller_number}', cases: [{ exit: 'german', op: 'starts_with', value: '+49' }] },
    }),
  ],
  { notes: { [noteId]: { x: 0, y: 0, width: 1, height: 1, text: 'Ask Anna first', colour: 'blue' } } },
)
const placesOf = (search: string) => findMatches(rich, search, texts).map(({ place, label }) => ({ ...place, label }))

describe('a search', () => {
  test.each([
    ['bonjour', { menuId: 'main_menu', label: 'Translations › fr › prompt' }],
    ['front DOOR', { menuId: 'main_menu', label: 'Description' }],
    ['north', { menuId: 'main_menu', digit: '1', label: 'Settings › headers › X-Shop' }],
    ['x-shop', { menuId: 'main_menu', digit: '1', label: 'Settings › headers › X-Shop' }],
    ['api.example', { menuId: 'main_menu', digit: '1', label: 'Where it leads' }],
    ['http api', { menuId: 'main_menu', digit: '1', label: 'What it does' }],
    ['+49', { menuId: 'late', label: 'Settings › cases › 1 › value' }],
    ['{caller_n', { menuId: 'late', label: 'Settings › looks at' }],
    ['anna', { noteId, label: 'Text' }],
  ])('for %s finds its field', (search, place) => {
    expect(placesOf(search)).toEqual([place])
  })

  test('finds each field once, the start first, and says where in the text', () => {
    expect(placesOf('main menu')).toEqual([
      { menuId: 'main_menu', label: 'Name' },
      { menuId: 'main_menu', label: 'What callers hear' },
    ])
    const [{ text, start, end } = { text: '', start: 0, end: 0 }] = findMatches(rich, 'ANNA', texts)
    expect(text.slice(start, end)).toBe('Anna')
  })

  test('for nothing finds nothing', () => {
    expect(findMatches(rich, '  ', texts)).toEqual([])
    expect(findMatches(rich, 'no such words', texts)).toEqual([])
  })

  test('reaches every text of any draft', () => {
    fc.assert(
      fc.property(anyEdits(), (edits) => {
        const base = { ...supportHotline, menus: [...supportHotline.menus, ...rich.menus.slice(1)], notes: rich.notes }
        const draft = edits.reduce((each, edit) => (isRefused(each, edit) ? each : applyEdit(each, edit)), base)
        const notes = Object.values(draft.notes).map(({ text }) => text)
        for (const text of textsIn([draft.menus, notes])) {
          const matches = findMatches(draft, text, texts)
          expect(matches.some((match) => match.text.toLowerCase().includes(text.trim().toLowerCase()))).toBe(true)
        }
      }),
      { numRuns: 100 },
    )
  })
})

/** Every text, without knowing what it means. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
