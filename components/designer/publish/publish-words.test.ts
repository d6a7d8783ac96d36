import { expect, test } from 'vitest'
import { historyTextsIn } from '../diff/testing/history-texts-in.ts'
import { draftOf, menu } from '../draft/sample-draft.ts'
import { publishWords } from './publish-words.ts'

const t = historyTextsIn('en')
const draft = draftOf([menu('main')])
const published = (ivr: Partial<typeof draft.ivr>, fields: Partial<typeof draft> = {}) =>
  publishWords({ ...draft, ...fields, ivr: { ...draft.ivr, publishedVersion: 3, ...ivr } }, t)

test('by hand: it says whether there is something to publish', () => {
  expect(publishWords(draft, t)).toBe('Not published yet')
  expect(published({}, { changedSincePublish: true })).toBe('Published v3 · draft has changes')
  expect(published({})).toBe('Published v3 · nothing to publish')
})

test('by itself: it says so, and what it waits for', () => {
  expect(published({ publishMode: 'auto' })).toBe('Published v3 · publishes by itself')
  expect(published({ publishMode: 'auto' }, { canPublish: false })).toBe(
    'Published v3 · changes wait until the errors are gone',
  )
})
