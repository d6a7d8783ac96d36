import type { Problem } from 'ivr-runtime/domain/flow/problem'
import type { useTranslations } from 'use-intl'
import { endInWords, type RefusalTexts } from './refusal-in-words.ts'

export type ProblemTexts = ReturnType<typeof useTranslations<'designerProblems'>>

/** Of a problem, what its sentence is made of. */
export type Told = Pick<Problem, 'code' | 'values' | 'message'>

type Fill = (key: string, values: Problem['values']) => string

/** What a problem says in the language of the texts; where there is no text for its code, in English. */
export function problemText(t: ProblemTexts, refusals: RefusalTexts, { code, values, message }: Told): string {
  const key = `sentences.${code}` as const
  if (!t.has(key)) return message
  const { fault } = values
  const inWords = typeof fault === 'string' ? { ...values, fault: endInWords(fault, refusals) } : values
  // Each code has values of its own, which TypeScript does not follow through the catalogue.
  return (t as unknown as Fill)(key, inWords)
}
