import { expect, test } from 'vitest'
import { historyTextsIn } from '../diff/testing/history-texts-in.ts'
import { applyEdit } from '../draft/apply-edit.ts'
import type { Draft } from '../draft/draft.ts'
import { draftOf, menu } from '../draft/sample-draft.ts'
import { mergeInWords } from './merge-in-words.ts'

const t = historyTextsIn('en')
const before = draftOf(['a', 'b', 'c', 'd', 'e'].map((menuId) => menu(menuId)))
const changed = (names: string[], by: string | null): Draft => {
  const after = names.reduce(
    (draft, menuId) => applyEdit(draft, { kind: 'updateMenu', menuId, changes: { promptText: 'New.' } }),
    before,
  )
  return { ...after, ivr: { ...after.ivr, draftRevision: 9, draftEditedBy: by } }
}

test('names who changed what', () => {
  expect(mergeInWords(before, changed(['a'], 'Anna'), 'Ben', t)).toBe('Merged with changes by Anna: menu a')
  expect(mergeInWords(before, changed(['a', 'b'], null), 'Ben', t)).toBe(
    'Merged with changes by somebody else: menus a, b',
  )
  expect(mergeInWords(before, changed(['a', 'b', 'c', 'd', 'e'], 'Ben'), 'Ben', t)).toBe(
    'Merged with changes by your other tab: menus a, b, c and 2 more',
  )
  expect(mergeInWords(before, changed([], 'Anna'), 'Ben', t)).toBe('Merged with changes by Anna')
  expect(mergeInWords(before, changed(['a', 'b'], null), 'Ben', historyTextsIn('de'))).toBe(
    'Zusammengeführt mit Änderungen von jemand anderem: Menüs a, b',
  )
})

test('says nothing where nobody changed anything, or nobody knows', () => {
  expect(mergeInWords(before, before, 'Ben', t)).toBeNull()
  expect(mergeInWords(null, changed(['a'], 'Anna'), 'Ben', t)).toBeNull()
})
