import type { useTranslations } from 'use-intl'

/** The texts of the area `designerCanvas`. */
export type CanvasTexts = ReturnType<typeof useTranslations<'designerCanvas'>>
