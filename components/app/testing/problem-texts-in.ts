import { createTranslator } from 'use-intl/core'
import { catalogue } from '../../../messages/catalogue.ts'
import type { Locale } from '../../../messages/locales.ts'
import type { ProblemTexts } from '../problem-text.ts'

/** What problems and fixes are told with, without a page. */
export const problemTextsIn = (locale: Locale): ProblemTexts =>
  createTranslator({ locale, messages: catalogue[locale], namespace: 'designerProblems' })
