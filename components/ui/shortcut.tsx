'use client'

import { useTranslations } from 'use-intl'
import { Kbd } from './kbd.tsx'

const named = ['Ctrl', 'Shift', 'Delete', 'Backspace', 'Escape', 'Space'] as const

type KeyNames = ReturnType<typeof useTranslations<'ui'>>

/** `Ctrl+Shift+Z` with the keys as they are called in the language of the page: `Strg+Umschalt+Z`. */
export const shortcutInWords = (shortcut: string, t: KeyNames): string =>
  shortcut.replace(/[A-Z][a-z]+/g, (name) => {
    const known = named.find((each) => each === name)
    return known ? t(`keyNames.${known}`) : name
  })

/** Keys to be pressed together, such as `Ctrl+F`, as one. */
export function Shortcut({ keys, className }: { keys: string; className?: string }) {
  return <Kbd className={className}>{shortcutInWords(keys, useTranslations('ui'))}</Kbd>
}
