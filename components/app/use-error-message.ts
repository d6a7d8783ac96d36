import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { failureOf, fieldRefusals } from './refusal.ts'
import { toldInWords } from './told-in-words.ts'

/** What went wrong, in words for people: the server's own sentence where nobody has other words. Stays the same function. */
export function useErrorMessage(): (error: unknown) => string {
  const frame = useTranslations('frame')
  const t = useTranslations('serverRefusals')
  const refusals = useTranslations('refusals')
  const problems = useTranslations('designerProblems')
  return useCallback(
    (error: unknown) => {
      const failure = failureOf(error)
      if (failure.kind !== 'told') return frame(`failures.${failure.kind}`)
      return toldInWords(failure.message, fieldRefusals(error), { t, refusals, problems })
    },
    [frame, t, refusals, problems],
  )
}
