import type { Problem } from 'ivr-runtime/domain/flow/problem'
import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { problemText } from './problem-text.ts'

/** Says what a problem is in the language of the page. */
export function useProblemText(): (problem: Problem) => string {
  const t = useTranslations('designerProblems')
  const refusals = useTranslations('refusals')
  return useCallback((problem) => problemText(t, refusals, problem), [t, refusals])
}
