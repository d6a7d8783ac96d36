import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { failureOf } from './refusal.ts'

/** What went wrong, in words for people: the server's own sentence where it gave one. Stays the same function. */
export function useErrorMessage(): (error: unknown) => string {
  const t = useTranslations('frame')
  return useCallback(
    (error: unknown) => {
      const failure = failureOf(error)
      return failure.kind === 'told' ? failure.message : t(`failures.${failure.kind}`)
    },
    [t],
  )
}
