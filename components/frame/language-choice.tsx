'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'use-intl'
import { localeCookie } from '../../messages/choose-locale.ts'
import { type Locale, locales } from '../../messages/locales.ts'
import { MenuChoice, MenuLabel } from '../ui/dropdown-menu.tsx'

const yearSec = 31_536_000

/** Each by its own name, so that whoever reads nothing else finds it. */
const names: Record<Locale, string> = { en: 'English', de: 'Deutsch' }
const options = locales.map((value) => ({ value, label: names[value] }))

/** The language of the dashboard, kept in a cookie. */
export function LanguageChoice() {
  const t = useTranslations('frame')
  const locale = useLocale()
  const router = useRouter()
  const choose = (next: Locale) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API does not work over plain HTTP
    document.cookie = `${localeCookie}=${next}; path=/; max-age=${yearSec}; samesite=lax`
    router.refresh()
  }
  return (
    <>
      <MenuLabel>{t('language')}</MenuLabel>
      <MenuChoice value={locale} onValueChange={choose} options={options} />
    </>
  )
}
