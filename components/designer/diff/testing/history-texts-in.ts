import { createTranslator } from 'use-intl/core'
import { catalogue } from '../../../../messages/catalogue.ts'
import type { Locale } from '../../../../messages/locales.ts'
import type { HistoryTexts } from '../history-texts.ts'

/** The texts of changes, merging and saving, without a page. */
export const historyTextsIn = (locale: Locale): HistoryTexts =>
  createTranslator({ locale, messages: catalogue[locale], namespace: 'designerHistory' })
