/** The languages of the dashboard, as tags; the first is what speaks to whoever asks for none of them. */
export const locales = ['en', 'de'] as const
export type Locale = (typeof locales)[number]
