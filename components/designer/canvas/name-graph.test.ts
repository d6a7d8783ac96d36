import { expect, test } from 'vitest'
import type { Locale } from '../../../messages/locales.ts'
import { draftOf, menu, option } from '../draft/sample-draft.ts'
import { wordsIn } from '../nodes/testing/words-in.ts'
import { draftToGraph } from './draft-to-graph.ts'
import { nameGraph } from './name-graph.ts'

const draft = draftOf([
  menu('main', [
    option({
      digit: '1',
      actionType: 'transfer_queue',
      actionTarget: 'sales',
      actionConfig: { on_fail: { menu: 'late' } },
    }),
    option({ digit: '2', actionType: 'sub_menu', actionTarget: 'gone' }),
  ]),
  menu('late', [], { kind: 'message' }),
])
const namesIn = (locale: Locale) => {
  const { nodes, edges } = nameGraph(draftToGraph(draft), wordsIn(locale))
  return [...nodes, ...edges].map(({ ariaLabel }) => ariaLabel)
}

test('screen readers hear what cards, leaves and paths are', () => {
  expect(namesIn('en')).toEqual([
    'Menu main, 2 keys',
    'Menu late, 1 exit',
    'Key 1 of main: transfer queue sales',
    'Key 2 of main leads to gone, which does not exist',
    'Path of Key 1 in main',
    'Path when nobody takes Key 1 in main',
    'Path of Key 2 in main',
  ])
})

test('in German, too', () => {
  expect(namesIn('de')).toEqual([
    'Menü main, 2 Tasten',
    'Menü late, 1 Ausgang',
    'Taste 1 in main: Warteschlange sales',
    'Taste 2 in main führt zu gone, das es nicht gibt',
    'Weg von Taste 1 in main',
    'Weg in main, wenn bei Taste 1 niemand abnimmt',
    'Weg von Taste 2 in main',
  ])
})
