import { createTranslator } from 'use-intl/core'
import { catalogue } from '../../../../messages/catalogue.ts'
import type { Locale } from '../../../../messages/locales.ts'
import { type FlowWords, flowWords } from '../flow-words.ts'

/** What a flow's parts are called, without a page. */
export const wordsIn = (locale: Locale): FlowWords =>
  flowWords(createTranslator({ locale, messages: catalogue[locale], namespace: 'designerNodes' }))
