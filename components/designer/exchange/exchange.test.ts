import fc from 'fast-check'
import { readDocument } from 'ivr-runtime/domain/flow/document/read-document'
import { writeDocument } from 'ivr-runtime/domain/flow/document/write-document'
import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../messages/catalogue.ts'
import { applyEdit } from '../draft/apply-edit.ts'
import { applyPatch } from '../draft/apply-patch.ts'
import type { Draft } from '../draft/draft.ts'
import { isEmptyPatch, patchBetween } from '../draft/patch.ts'
import { draftOf, supportHotline } from '../draft/sample-draft.ts'
import { anyEdits, isRefused } from '../draft/testing/any-edits.ts'
import { meaningOf } from '../draft/testing/meaning-of.ts'
import { importedDraft } from './imported-draft.ts'
import { readDraftFile } from './read-draft-file.ts'

const t = createTranslator({ locale: 'en', messages: catalogue.en, namespace: 'designerExchange' })

const fileOf = (draft: Draft) => JSON.stringify(writeDocument(draft), null, 2)
const read = (text: string) => {
  const { content, errors } = readDocument(JSON.parse(text))
  if (!content) throw new Error(JSON.stringify(errors))
  return content
}
const anyDraft = anyEdits().map((edits) =>
  edits.reduce((draft, edit) => (isRefused(draft, edit) ? draft : applyEdit(draft, edit)), supportHotline),
)

describe('a draft that is exported', () => {
  test('and imported into an IVR without menus means the same there', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const empty = draftOf([])
        const imported = importedDraft(empty, read(fileOf(draft)))
        expect(meaningOf(imported)).toEqual(meaningOf(draft))
        expect(meaningOf(applyPatch(empty, patchBetween(empty, imported)))).toEqual(meaningOf(draft))
      }),
      { numRuns: 300 },
    )
  })

  test('and imported over any other one leaves nothing of that', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (draft, other) => {
        const imported = importedDraft(other, read(fileOf(draft)))
        expect(meaningOf(applyPatch(other, patchBetween(other, imported)))).toEqual(meaningOf(draft))
      }),
      { numRuns: 300 },
    )
  })

  test('and imported where it came from changes nothing', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(isEmptyPatch(patchBetween(draft, importedDraft(draft, read(fileOf(draft)))))).toBe(true)
      }),
    )
  })

  test('always gives the same text', () => {
    const turned = { ...supportHotline, positions: { 'menu:b': { x: 1, y: 1 }, 'menu:a': { x: 2, y: 2 } } }
    const other = { ...supportHotline, positions: { 'menu:a': { x: 2, y: 2 }, 'menu:b': { x: 1, y: 1 } } }
    expect(fileOf(turned)).toBe(fileOf(other))
  })
})

describe('another file is refused', () => {
  test.each([
    ['{\n  "menus": [,]\n}', 'Line 2, column 13', /not JSON/],
    ['{\n  "a": 1,\n}', 'Line 3, column 1', /not JSON/],
    ['', 'Line 1, column 1', /not JSON/],
    ['[]', 'format', /not a draft/],
    ['null', 'format', /not a draft/],
    ['{"openapi": "3.1.0"}', 'format', /not a draft/],
    ['{"format": "ominis-ivr-draft", "format_version": 7}', 'format_version', /other versions/],
    ['{"format": "ominis-ivr-draft", "format_version": 1, "menus": [{}]}', 'menus.0.menu_id', /required/],
  ])('%j by its place and the reason', async (text, path, message) => {
    expect(await readDraftFile(text, t)).toEqual({
      content: null,
      errors: [{ path, message: expect.stringMatching(message) }],
    })
  })
})
