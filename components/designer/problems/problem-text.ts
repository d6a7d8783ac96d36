import type { Problem } from 'ivr-runtime/domain/flow/problem'
import type { useTranslations } from 'use-intl'

export type ProblemTexts = ReturnType<typeof useTranslations<'designerProblems'>>

type Fill = (key: string, values: Problem['values']) => string

/** What a problem says in the language of `t`; where there is no text for its code, in English. */
export function problemText(t: ProblemTexts, { code, values, message }: Problem): string {
  const key = `sentences.${code}` as const
  // Each code has values of its own, which TypeScript does not follow through the catalogue.
  return t.has(key) ? (t as unknown as Fill)(key, values) : message
}
