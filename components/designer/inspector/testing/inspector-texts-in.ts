import { createTranslator } from 'use-intl/core'
import { catalogue } from '../../../../messages/catalogue.ts'
import type { Locale } from '../../../../messages/locales.ts'
import type { InspectorTexts } from '../inspector-texts.ts'

/** The inspector's texts, without a page. */
export const inspectorTextsIn = (locale: Locale): InspectorTexts =>
  createTranslator({ locale, messages: catalogue[locale], namespace: 'designerInspector' })
