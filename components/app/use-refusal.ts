import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { refusalInWords } from './refusal-in-words.ts'

/** What domain or server said of a value, as a sentence in the language of the page. */
export function useRefusal(): (message: string) => string {
  const t = useTranslations('refusals')
  return useCallback((message) => refusalInWords(message, t), [t])
}
