import { createTranslator } from 'use-intl/core'
import { catalogue } from '../../../messages/catalogue.ts'
import type { Locale } from '../../../messages/locales.ts'
import type { FaultTexts } from '../fault-text.ts'

/** What is wrong with values is told with these, without a page. */
export const faultTextsIn = (locale: Locale): FaultTexts =>
  createTranslator({ locale, messages: catalogue[locale], namespace: 'faults' })
