import type { useTranslations } from 'use-intl'

/** The texts of the inspector: `useTranslations('designerInspector')`. */
export type InspectorTexts = ReturnType<typeof useTranslations<'designerInspector'>>
