import type { useTranslations } from 'use-intl'

/** The texts of the heat: `useTranslations('designerHeat')`. */
export type HeatTexts = ReturnType<typeof useTranslations<'designerHeat'>>
