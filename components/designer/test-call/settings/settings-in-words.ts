import type { TestSettings } from 'ivr-runtime/domain/call/test-settings'
import type { TestCallTexts } from '../test-call-texts.ts'

/** The texts, and the tag for `Intl`. */
export type SettingsTexts = { t: TestCallTexts; dateLocale: string }

/** How a test differs from a caller's call, each difference in a few words; none where it does not. */
export function settingsInWords(settings: TestSettings, timeZone: string, { t, dateLocale }: SettingsTexts): string[] {
  const { start_menu: start, variables, clock, hours, api, openai_down: down } = settings
  return [
    ...(start === null ? [] : [t('conditions.beginsIn', { menu: start })]),
    ...(clock === null ? [] : [momentInWords(new Date(clock), timeZone, dateLocale)]),
    ...Object.entries(hours).map(([menu, state]) => t(`conditions.${state}`, { menu })),
    ...Object.entries(variables).map(
      ([name, value]) => `{${name}} = ${value === '' ? t('conditions.emptyValue') : value}`,
    ),
    ...(api.length === 0 ? [] : [t('conditions.mocked', { count: api.length })]),
    ...(down ? [t('conditions.openAiDown')] : []),
  ]
}

/** `Sun 22 Nov 2026, 03:00`, by the clock on the wall there. */
const momentInWords = (at: Date, timeZone: string, dateLocale: string): string =>
  new Intl.DateTimeFormat(dateLocale, {
    ...{ timeZone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit' },
  }).format(at)
