import type { useTranslations } from 'use-intl'
import { refusals } from '../../messages/en/refusals.ts'
import { readerOf } from './read-by-text.ts'
import { sentence } from './sentence.ts'

/** The texts of the area `refusals`. */
export type RefusalTexts = ReturnType<typeof useTranslations<'refusals'>>

type Fill = (key: keyof typeof refusals, values: Record<string, string>) => string

const read = readerOf(refusals)

/**
 * What domain or server said of a value ("must not be empty"), as a sentence in the language of `t`; in English where
 * there is no text for it.
 */
export const refusalInWords = (message: string, t: RefusalTexts): string => sentence(endInWords(message, t))

/** The same as the end of a sentence that begins with what it is said of. */
export function endInWords(message: string, t: RefusalTexts): string {
  const found = read(message.replace(/\.$/, ''))
  // Each text has places of its own, which TypeScript does not follow through the catalogue.
  return found ? (t as unknown as Fill)(found.key, found.values) : message
}
