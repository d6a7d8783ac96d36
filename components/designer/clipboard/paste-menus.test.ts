import fc from 'fast-check'
import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../messages/catalogue.ts'
import { applyEdit } from '../draft/apply-edit.ts'
import { chosenOf, withoutChosen } from '../draft/chosen.ts'
import type { Draft } from '../draft/draft.ts'
import { patchBetween } from '../draft/patch.ts'
import { draftOf, menu, option, supportHotline } from '../draft/sample-draft.ts'
import { anyEdits, isRefused } from '../draft/testing/any-edits.ts'
import { meaningOf } from '../draft/testing/meaning-of.ts'
import { copyNodes } from './copy-nodes.ts'
import type { Envelope } from './envelope.ts'
import { pasteMenus } from './paste-menus.ts'
import { readEnvelope } from './read-envelope.ts'

const t = createTranslator({ locale: 'en', messages: catalogue.en, namespace: 'designerCanvas' })

/** What another page reads from the clipboard. */
function copied(draft: Draft, nodeIds: readonly string[], cut = false): Envelope {
  const envelope = copyNodes(draft, nodeIds, draft.positions)
  const read = readEnvelope(JSON.stringify({ ...envelope, cut }), t)
  if (!read.envelope) throw new Error(read.reason)
  return read.envelope
}
const other = (menus: Draft['menus']): Draft => {
  const draft = draftOf(menus)
  return { ...draft, ivr: { ...draft.ivr, name: 'front-desk' } }
}
const keysOf = (draft: Draft, menuId: string) =>
  draft.menus
    .find((each) => each.menuId === menuId)
    ?.options.map(({ digit, actionTarget }) => `${digit} ${actionTarget}`)

describe('pasting menus', () => {
  test('gives those a new name whose name is taken, and keys among them follow', () => {
    const { draft, nodeIds } = pasteMenus(
      supportHotline,
      copied(supportHotline, ['menu:main_menu', 'menu:sales_menu']),
      null,
    )
    expect(nodeIds).toEqual(['menu:main_menu_2', 'menu:sales_menu_2'])
    expect(keysOf(draft, 'main_menu_2')?.[0]).toBe('1 sales_menu_2')
    expect(keysOf(draft, 'sales_menu_2')?.[2]).toBe('9 main_menu_2')
    expect(keysOf(draft, 'main_menu')?.[0]).toBe('1 sales_menu')
    expect(draft.ivr.rootMenuId).toBe('main_menu')
  })

  test('keeps keys that lead to other menus where these exist', () => {
    const here = pasteMenus(supportHotline, copied(supportHotline, ['menu:sales_menu']), null)
    expect(keysOf(here.draft, 'sales_menu_2')).toContain('9 main_menu')
    const there = pasteMenus(other([menu('main_menu')]), copied(supportHotline, ['menu:sales_menu']), null)
    expect(keysOf(there.draft, 'sales_menu')).toContain('9 main_menu')
    expect(there.leftOut).toBe(0)
  })

  test('leaves keys out that would lead nowhere in another IVR, and says how many', () => {
    const recording = option({
      digit: '4',
      actionType: 'play_audio',
      actionTarget: '/a.wav',
      actionConfig: { next: { menu: 'gone' } },
    })
    const source = draftOf([
      menu('shop', [option({ digit: '1', actionType: 'sub_menu', actionTarget: 'gone' }), recording]),
      menu('gone'),
    ])
    const { draft, leftOut } = pasteMenus(other([menu('main_menu')]), copied(source, ['menu:shop']), null)
    expect(leftOut).toBe(1)
    expect(draft.menus[1]?.options).toMatchObject([{ digit: '4', actionConfig: null }])
  })

  test('a pasted menu never takes the name of one that keeps its own', () => {
    const source = draftOf([menu('late'), menu('late_2')])
    const { nodeIds } = pasteMenus(other([menu('late')]), copied(source, ['menu:late', 'menu:late_2']), null)
    expect(nodeIds).toEqual(['menu:late_3', 'menu:late_2'])
  })

  test('into an IVR without menus brings the start along', () => {
    const source = draftOf([menu('b'), menu('a')], {})
    const { draft } = pasteMenus(
      other([]),
      copied({ ...source, ivr: { ...source.ivr, rootMenuId: 'a' } }, ['menu:a', 'menu:b']),
      null,
    )
    expect(draft.ivr.rootMenuId).toBe('a')
  })

  test('single keys go to the menu that is selected, under a free key', () => {
    const keys = copied(supportHotline, ['option:main_menu:2', 'option:main_menu:0'])
    expect(keysOf(pasteMenus(supportHotline, keys, 'sales_menu').draft, 'sales_menu')).toEqual([
      ...['1 queue-phone-sales', '2 queue-computer-sales', '9 main_menu', '3 queue-tech-support', '0 1000'],
    ])
    expect(pasteMenus(supportHotline, keys, null).nodeIds).toEqual(['option:main_menu:4', 'option:main_menu:5'])
    expect(pasteMenus(other([menu('shop')]), keys, null)).toMatchObject({ nodeIds: [], leftOut: 2 })
  })

  test('what was cut here comes back as it was, whatever it was', () => {
    const nodes = fc.subarray(['menu:main_menu', 'menu:sales_menu', 'menu:late', 'menu:shop', 'menu:hours_2'], {
      minLength: 1,
    })
    fc.assert(
      fc.property(anyEdits(), nodes, (edits, nodeIds) => {
        const before = edits.reduce(
          (draft, edit) => (isRefused(draft, edit) ? draft : applyEdit(draft, edit)),
          supportHotline,
        )
        const chosen = chosenOf(before, nodeIds)
        fc.pre(chosen.menuIds.length > 0)
        const pasted = pasteMenus(withoutChosen(before, chosen), copied(before, nodeIds, true), null)
        const after = { ...pasted.draft, positions: { ...pasted.draft.positions, ...pasted.places } }
        expect(meaningOf(after)).toEqual(meaningOf(before))
      }),
      { numRuns: 300 },
    )
  })

  test('one undo takes all of it back', () => {
    fc.assert(
      fc.property(anyEdits(), anyEdits(), (ours, theirs) => {
        const [here, there] = [ours, theirs].map((edits) =>
          edits.reduce((draft, edit) => (isRefused(draft, edit) ? draft : applyEdit(draft, edit)), supportHotline),
        )
        fc.pre(here !== undefined && there !== undefined && there.menus.length > 0)
        if (!here || !there) return
        const after = pasteMenus(
          here,
          copied(
            there,
            there.menus.map(({ menuId }) => `menu:${menuId}`),
          ),
          null,
        ).draft
        const undone = applyEdit(after, { kind: 'patch', patch: patchBetween(after, here) })
        expect(meaningOf(undone)).toEqual(meaningOf(here))
        const redone = applyEdit(undone, { kind: 'patch', patch: patchBetween(here, after) })
        expect(meaningOf(redone)).toEqual(meaningOf(after))
      }),
      { numRuns: 200 },
    )
  })
})

describe('a clipboard that cannot be pasted', () => {
  const good = copyNodes(supportHotline, ['menu:sales_menu'], {})
  const read = (text: string) => {
    const { envelope, ...rest } = readEnvelope(text, t)
    return envelope ? 'fine' : 'reason' in rest ? rest.reason : ''
  }

  test('says why', () => {
    expect(read(JSON.stringify(good))).toBe('fine')
    expect(read(' ')).toBe('The clipboard is empty. Copy menus first.')
    expect(read('Hello')).toContain('holds no menus')
    expect(read('{"ominis":"notes","version":1}')).toContain('holds "notes"')
    expect(read(JSON.stringify({ ...good, version: 2 }))).toContain('another version of this product (2)')
    expect(read(JSON.stringify({ ...good, menus: [] }))).toContain('holds no menus')
  })

  test('names the field that is wrong', () => {
    const [sales] = good?.menus ?? []
    const menus = [{ ...sales, options: [{ ...sales?.options[0], digit: 'ÄÖ' }] }]
    expect(read(JSON.stringify({ ...good, menus }))).toContain('menus[0].options[0].digit must be 1 to 10 of 0-9 * #')
    const bad = [{ ...sales, options: [{ ...sales?.options[0], actionTarget: 'two words' }] }]
    expect(read(JSON.stringify({ ...good, menus: bad }))).toContain('menus[0].options[0].actionTarget')
  })
})
