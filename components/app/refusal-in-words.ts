import type { useTranslations } from 'use-intl'
import { refusals } from '../../messages/en/refusals.ts'
import { sentence } from './sentence.ts'

/** The texts of the area `refusals`. */
export type RefusalTexts = ReturnType<typeof useTranslations<'refusals'>>

type Key = keyof typeof refusals
type Fill = (key: Key, values: Record<string, string>) => string

/** By their English texts, longer ones first: "must be a mailbox …" is no type. */
const known = (Object.entries(refusals) as [Key, string][])
  .toSorted(([, one], [, other]) => other.length - one.length)
  .map(([key, text]) => ({ key, pattern: patternOf(text) }))

function patternOf(text: string): RegExp {
  const parts = text.split(/\{(\w+)\}/)
  const pattern = parts.map((part, at) =>
    at % 2 === 0 ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : `(?<${part}>${part === 'type' ? '\\w+' : '.+'})`,
  )
  return new RegExp(`^${pattern.join('')}$`, 'i')
}

/**
 * What domain or server said of a value ("must not be empty"), as a sentence in the language of `t`; in English where
 * there is no text for it.
 */
export const refusalInWords = (message: string, t: RefusalTexts): string => sentence(endInWords(message, t))

/** The same as the end of a sentence that begins with what it is said of. */
export function endInWords(message: string, t: RefusalTexts): string {
  const said = message.replace(/\.$/, '')
  for (const { key, pattern } of known) {
    const found = pattern.exec(said)
    // Each text has places of its own, which TypeScript does not follow through the catalogue.
    if (found) return (t as unknown as Fill)(key, { ...found.groups })
  }
  return message
}
