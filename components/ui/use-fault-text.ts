import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { faultText } from './fault-text.ts'

/** Says what is wrong with a value in the language of the page. */
export function useFaultText(): (text: string) => string {
  const t = useTranslations('faults')
  return useCallback((text) => faultText(t, text), [t])
}
