import { useLocale } from 'use-intl'
import { type Formats, formatsOf } from './format.ts'

/** Numbers, dates and sizes in the language of the page. */
export const useFormat = (): Formats => formatsOf(useLocale())
