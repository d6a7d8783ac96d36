import { useTranslations } from 'use-intl'
import { failureOf } from './refusal.ts'

/** What went wrong, in words for people: the server's own sentence where it gave one. */
export function useErrorMessage(): (error: unknown) => string {
  const t = useTranslations('frame')
  return (error) => {
    const failure = failureOf(error)
    return failure.kind === 'told' ? failure.message : t(`failures.${failure.kind}`)
  }
}
