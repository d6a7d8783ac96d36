import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { endInWords, refusalInWords } from './refusal-in-words.ts'

/** What domain or server said of a value, as a sentence in the language of the page. */
export function useRefusal(): (message: string) => string {
  const t = useTranslations('refusals')
  return useCallback((message) => refusalInWords(message, t), [t])
}

/** The same as the end of a sentence. */
export function useRefusalEnd(): (message: string) => string {
  const t = useTranslations('refusals')
  return useCallback((message) => endInWords(message, t), [t])
}
