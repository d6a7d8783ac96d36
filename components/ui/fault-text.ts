import type { useTranslations } from 'use-intl'
import { sentence } from '../app/sentence.ts'
import { readFault } from './read-fault.ts'

export type FaultTexts = ReturnType<typeof useTranslations<'faults'>>

type Fill = (key: string, values: Record<string, string>) => string

/**
 * What is wrong with a value, in the language of `t`: as it came where it has no text. Takes "must not be empty", the
 * same as a sentence of its own, and either after its place ("Monday: Must be …").
 */
export function faultText(t: FaultTexts, text: string): string {
  for (const at of [0, ...[...text.matchAll(/: /g)].map(({ index }) => index + 2)]) {
    const said = inOneLanguage(t, text.slice(at))
    if (said !== null) return text.slice(0, at) + said
  }
  return text
}

function inOneLanguage(t: FaultTexts, text: string): string | null {
  const alone = /^[A-Z]/.test(text)
  const fault = readFault(alone ? text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '') : text)
  if (!fault) return null
  // Each fault has places of its own, which TypeScript does not follow through the catalogue.
  const said = (t as unknown as Fill)(fault.code, fault.values)
  return alone ? sentence(said) : said
}
