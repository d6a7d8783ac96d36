import type { ComboboxOption } from '../ui/combobox.tsx'
import { useFormat } from '../ui/use-format.ts'

const tags = [
  'en',
  'de',
  'es',
  'fr',
  'it',
  'nl',
  'pl',
  'pt',
  'pt-BR',
  'sv',
  'da',
  'fi',
  'cs',
  'tr',
  'ar',
  'hi',
  'zh',
  'ja',
  'ko',
]

/** The tags offered, named in the language of the page. */
export function useLanguageOptions(): ComboboxOption[] {
  const format = useFormat()
  return tags.map((tag) => ({ value: tag, label: format.language(tag), hint: tag }))
}

const names = new Intl.DisplayNames('en', { type: 'language' })

/** Languages to choose from; any other tag may be typed in. */
export const languageOptions: readonly ComboboxOption[] = tags.map((tag) => ({
  value: tag,
  label: names.of(tag) ?? tag,
  hint: tag,
}))

/** `German`, or the tag itself where it has no name. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}
