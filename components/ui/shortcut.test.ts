import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { catalogue } from '../../messages/catalogue.ts'
import type { Locale } from '../../messages/locales.ts'
import { shortcutInWords } from './shortcut.tsx'

const inWords = (locale: Locale) => (shortcut: string) =>
  shortcutInWords(shortcut, createTranslator({ locale, messages: catalogue[locale], namespace: 'ui' }))

const shortcuts = ['Ctrl+Shift+Z', 'Shift+L', 'Delete', 'Space', 'Enter', 'F2', '+', '?', 'S']

test('the keys of a shortcut are called as people know them', () => {
  expect(shortcuts.map(inWords('en'))).toEqual(shortcuts)
  expect(shortcuts.map(inWords('de'))).toEqual('Strg+Umschalt+Z Umschalt+L Entf Leertaste Enter F2 + ? S'.split(' '))
})
