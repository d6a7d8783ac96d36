import { createTranslator } from 'use-intl/core'
import { catalogue } from '../../../messages/catalogue.ts'
import type { Locale } from '../../../messages/locales.ts'
import type { RefusalTexts } from '../refusal-in-words.ts'

/** What is wrong with values is told with these, without a page. */
export const refusalTextsIn = (locale: Locale): RefusalTexts =>
  createTranslator({ locale, messages: catalogue[locale], namespace: 'refusals' })
