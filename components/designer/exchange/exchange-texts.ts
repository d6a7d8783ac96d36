import type { useTranslations } from 'use-intl'

/** The texts of export and import: `useTranslations('designerExchange')`. */
export type ExchangeTexts = ReturnType<typeof useTranslations<'designerExchange'>>
