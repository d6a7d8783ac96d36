import type { Translation } from './flow.ts'

/** The words for a language: of that very tag, else of the same language elsewhere (`pt` for `pt-BR`). */
export function translationFor(
  translations: Readonly<Record<string, Translation>>,
  language: string,
): { language: string; translation: Translation } | null {
  const base = (tag: string) => tag.split('-')[0]
  const tag = Object.hasOwn(translations, language)
    ? language
    : Object.keys(translations).find((each) => base(each) === base(language))
  const translation = tag === undefined ? undefined : translations[tag]
  return tag === undefined || translation === undefined ? null : { language: tag, translation }
}
