import { expect, test } from 'vitest'
import { applyEdit } from '../draft/apply-edit.ts'
import type { Draft } from '../draft/draft.ts'
import { draftOf, menu } from '../draft/sample-draft.ts'
import { mergeInWords } from './merge-in-words.ts'

const before = draftOf(['a', 'b', 'c', 'd', 'e'].map((menuId) => menu(menuId)))
const changed = (names: string[], by: string | null): Draft => {
  const after = names.reduce(
    (draft, menuId) => applyEdit(draft, { kind: 'updateMenu', menuId, changes: { promptText: 'New.' } }),
    before,
  )
  return { ...after, ivr: { ...after.ivr, draftRevision: 9, draftEditedBy: by } }
}

test('names who changed what', () => {
  expect(mergeInWords(before, changed(['a'], 'Anna'), 'Ben')).toBe('Merged with changes by Anna: menu a')
  expect(mergeInWords(before, changed(['a', 'b'], null), 'Ben')).toBe(
    'Merged with changes by somebody else: menus a, b',
  )
  expect(mergeInWords(before, changed(['a', 'b', 'c', 'd', 'e'], 'Ben'), 'Ben')).toBe(
    'Merged with changes by your other tab: menus a, b, c and 2 more',
  )
  expect(mergeInWords(before, changed([], 'Anna'), 'Ben')).toBe('Merged with changes by Anna')
})

test('says nothing where nobody changed anything, or nobody knows', () => {
  expect(mergeInWords(before, before, 'Ben')).toBeNull()
  expect(mergeInWords(null, changed(['a'], 'Anna'), 'Ben')).toBeNull()
})
