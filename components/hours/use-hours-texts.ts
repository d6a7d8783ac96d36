import { useTranslations } from 'use-intl'
import { useFormat } from '../ui/use-format.ts'
import type { HoursTexts } from './hours-now.ts'

/** What opening hours are told with, in the language of the page. */
export function useHoursTexts(): HoursTexts {
  const t = useTranslations('hours')
  const { dateLocale } = useFormat()
  return { t, dateLocale }
}
