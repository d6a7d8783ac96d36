import type { TestSettings } from 'ivr-runtime/domain/call/test-settings'
import { formatCount } from '../../../ui/format.ts'

/** How a test differs from a caller's call, each difference in a few words; none where it does not. */
export function settingsInWords(settings: TestSettings, timeZone: string): string[] {
  const { start_menu: start, variables, clock, hours, api, openai_down: down } = settings
  return [
    ...(start === null ? [] : [`begins in ${start}`]),
    ...(clock === null ? [] : [momentInWords(new Date(clock), timeZone)]),
    ...Object.entries(hours).map(([menu, state]) => `${menu} ${state}`),
    ...Object.entries(variables).map(([name, value]) => `{${name}} = ${value === '' ? 'nothing' : value}`),
    ...(api.length === 0 ? [] : [formatCount(api.length, 'mocked web service')]),
    ...(down ? ['OpenAI down'] : []),
  ]
}

/** `Sun 22 Nov 2026, 03:00`, by the clock on the wall there. */
export const momentInWords = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit' },
  }).format(at)
