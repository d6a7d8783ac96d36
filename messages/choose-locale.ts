import { type Locale, locales } from './locales.ts'

/** The cookie that keeps which language somebody chose. */
export const localeCookie = 'ominis.locale'

/** The language that was chosen, else the one of ours that the browser likes best (`Accept-Language`), else English. */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  const ours = (tag: string) => locales.find((locale) => locale === tag.trim().toLowerCase().split('-')[0])
  const wanted = (acceptLanguage ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.split(';')
    const quality = parameters.map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find((value) => value !== undefined)
    return { locale: ours(tag), quality: quality === undefined ? 1 : Number(quality) }
  })
  const best = wanted.filter(({ quality }) => quality > 0).toSorted((a, b) => b.quality - a.quality)
  return locales.find((locale) => locale === chosen) ?? best.find(({ locale }) => locale)?.locale ?? locales[0]
}
