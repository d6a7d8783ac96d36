import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../messages/catalogue.ts'
import type { Locale } from '../../../messages/locales.ts'
import { draftOf, menu, option, supportHotline } from '../draft/sample-draft.ts'
import { wordsIn } from '../nodes/testing/words-in.ts'
import { addMeaning, dropMeaning, type PaletteTexts } from './drop-meaning.ts'
import { type PaletteItem, paletteItems } from './palette-items.ts'

const textsIn = (locale: Locale): PaletteTexts => ({
  t: createTranslator({ locale, messages: catalogue[locale], namespace: 'designerPalette' }),
  words: wordsIn(locale),
})
const texts = textsIn('en')
const item = (id: string) =>
  paletteItems(texts.words).find((each) => each.id === id) ?? (paletteItems(texts.words)[0] as PaletteItem)
const [hours, queue] = [item('menu hours'), item('action transfer_queue')]
const on = (menuId: string, row: string | null = null) => ({ nodeId: `menu:${menuId}`, row })

describe('dropping from the palette', () => {
  test('on a card connects to its next free key', () => {
    expect(dropMeaning(supportHotline, queue, on('sales_menu'), null, null, texts)).toEqual({
      possible: true,
      from: { menuId: 'sales_menu', digit: '3' },
      words: 'Key 3 of sales_menu',
    })
  })

  test('on a row that leads nowhere yet connects to that row, on any other to the next free key', () => {
    expect(dropMeaning(supportHotline, hours, on('sales_menu', 't'), null, null, texts).words).toBe(
      'No input of sales_menu',
    )
    expect(dropMeaning(supportHotline, hours, on('sales_menu', '9'), null, null, texts).words).toBe(
      'Key 3 of sales_menu',
    )
  })

  test('on empty canvas adds a menu by itself', () => {
    expect(dropMeaning(supportHotline, hours, null, { kind: 'menu', menuId: 'main_menu' }, 'main_menu', texts)).toEqual(
      {
        possible: true,
        from: null,
        words: 'New opening hours',
      },
    )
  })

  test('an action on empty canvas belongs to the menu that is selected, or the nearest', () => {
    const selection = { kind: 'menu', menuId: 'sales_menu' } as const
    expect(dropMeaning(supportHotline, queue, null, selection, 'main_menu', texts).from?.menuId).toBe('sales_menu')
    expect(dropMeaning(supportHotline, queue, null, null, 'main_menu', texts).from).toEqual({
      menuId: 'main_menu',
      digit: '4',
    })
    expect(dropMeaning(draftOf([]), queue, null, null, null, texts).possible).toBe(false)
  })

  test('a menu without a free key takes nothing', () => {
    const all = [...'1234567890*#'].map((digit) => option({ digit, actionType: 'hangup', actionTarget: '16' }))
    const full = draftOf([menu('full', all)])
    expect(dropMeaning(full, queue, on('full'), null, null, texts)).toMatchObject({
      possible: false,
      words: 'All keys of full are taken',
    })
    expect(addMeaning(full, hours, { kind: 'menu', menuId: 'full' }, texts)).toMatchObject({
      possible: true,
      from: null,
    })
  })
})

describe('adding without a place', () => {
  test('connects to what is selected', () => {
    expect(addMeaning(supportHotline, hours, { kind: 'menu', menuId: 'sales_menu' }, texts).words).toBe(
      'Key 3 of sales_menu',
    )
    const draft = draftOf([
      menu('h', [option({ digit: 'open', actionType: 'hangup', actionTarget: '16' })], { kind: 'hours' }),
    ])
    expect(addMeaning(draft, queue, { kind: 'menu', menuId: 'h' }, texts).from).toEqual({
      menuId: 'h',
      digit: 'closed',
    })
  })

  test('is told in German, too', () => {
    const words = (selection: Parameters<typeof addMeaning>[2]) =>
      addMeaning(supportHotline, queue, selection, textsIn('de')).words
    expect(words({ kind: 'menu', menuId: 'sales_menu' })).toBe('Taste 3 in sales_menu')
    expect(words(null)).toBe('Zuerst ein Menü wählen: Das tut eine Taste')
  })

  test('without a selection only menus can be added', () => {
    expect(addMeaning(supportHotline, hours, null, texts)).toMatchObject({ possible: true, from: null })
    expect(addMeaning(supportHotline, queue, null, texts).possible).toBe(false)
  })
})
