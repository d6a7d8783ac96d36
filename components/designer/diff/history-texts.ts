import type { useTranslations } from 'use-intl'
import type { Messages } from '../../../messages/catalogue.ts'

/** The texts of changes, merging and saving: `useTranslations('designerHistory')`. */
export type HistoryTexts = ReturnType<typeof useTranslations<'designerHistory'>>

type Names = Pick<Messages['designerHistory'], 'fields' | 'parts'>
type Name = { [Group in keyof Names]: `${Group}.${keyof Names[Group] & string}` }[keyof Names]

/** What a field, or a part of its settings, is called; null where it has no name of ours. */
export function nameOf(group: keyof Names, name: string, t: HistoryTexts): string | null {
  const key = `${group}.${name.replaceAll('.', '')}` as Name
  return t.has(key) ? t(key) : null
}
