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
