import type { Messages } from './catalogue.ts'
import type { Locale } from './locales.ts'

// Makes `useTranslations` know every key and what its text is filled with.
declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}
