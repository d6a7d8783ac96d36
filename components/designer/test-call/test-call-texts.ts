import type { useTranslations } from 'use-intl'

/** The texts of test calls and scripted tests: `useTranslations('designerTestCall')`. */
export type TestCallTexts = ReturnType<typeof useTranslations<'designerTestCall'>>
