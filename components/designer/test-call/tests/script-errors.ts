import type { z } from 'zod'
import type { TestCallTexts } from '../test-call-texts.ts'

/** What is wrong with a step of a script, of the issues that `testScriptSchema` finds. */
export function scriptErrorInWords(issue: z.core.$ZodIssue, t: TestCallTexts): string {
  const [, field] = issue.path
  if (field === 'keys' || field === 'cause') return t(`script.errors.${field}`)
  if (issue.code === 'too_small') return t('script.errors.empty')
  if (issue.code === 'too_big') return t('script.errors.tooLong', { maximum: Number(issue.maximum) })
  return issue.message
}
