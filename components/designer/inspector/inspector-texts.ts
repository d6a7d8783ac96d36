import type { useTranslations } from 'use-intl'

/** The texts of the inspector: `useTranslations('designerInspector')`. */
export type InspectorTexts = ReturnType<typeof useTranslations<'designerInspector'>>

/** What is wrong with values is told with these. `said`: what the domain says of one, as a sentence (`useRefusal`). */
export type ValueTexts = { t: InspectorTexts; said: (message: string) => string }
