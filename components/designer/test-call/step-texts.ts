import type { useTranslations } from 'use-intl'
import type { Messages } from '../../../messages/catalogue.ts'

/** The texts that steps and ends of calls are told with: `useTranslations('steps')`. */
export type StepTexts = ReturnType<typeof useTranslations<'steps'>>

type Steps = Messages['steps']
type Coded = 'apiFailures' | 'callFailures' | 'transferFailures' | 'hangupCauses'
type Code = { [Group in Coded]: `${Group}.${keyof Steps[Group] & string}` }[Coded]

/** The text for a code that runtime or switch gave, null where there are no words for it. */
export function knownText(t: StepTexts, group: Coded, code: string): string | null {
  const key = `${group}.${code.replaceAll('.', '')}` as Code
  return t.has(key) ? t(key) : null
}

/** FreeSWITCH's hang-up cause in words; itself where there are none. */
export const causeInWords = (cause: string, t: StepTexts): string => knownText(t, 'hangupCauses', cause) ?? cause

/** Why the other side of a transfer was not reached, from FreeSWITCH's hang-up cause. */
export const failedTransferInWords = (cause: string, t: StepTexts): string =>
  knownText(t, 'transferFailures', cause) ?? t('switchSays', { cause })
