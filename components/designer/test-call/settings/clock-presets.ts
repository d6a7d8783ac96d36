import type { TestCallTexts } from '../test-call-texts.ts'
import type { FlowFacts } from './flow-facts.ts'
import { momentOf, wallClockOf } from './wall-clock.ts'

/** A moment worth testing. `at` is in ISO 8601. */
export type ClockPreset = { value: 'sunday' | 'holiday'; label: string; at: string }

/** The time zone by which the flow opens; where it has none, the browser's. */
export const zoneOf = ({ hours }: Pick<FlowFacts, 'hours'>): string =>
  hours[0]?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone

/** Next Sunday night, and noon of the next holiday where the flow knows one. */
export function clockPresets(facts: Pick<FlowFacts, 'hours'>, now: Date, t: TestCallTexts): ClockPreset[] {
  const zone = zoneOf(facts)
  const today = wallClockOf(now, zone).slice(0, 10)
  const sunday = momentOf(`${nextSunday(today)}T03:00`, zone)
  const holiday = nextHoliday(facts, today)
  const noon = holiday && momentOf(`${holiday.date}T12:00`, zone)
  return [
    ...(sunday ? [{ value: 'sunday' as const, label: t('clock.sunday'), at: sunday.toISOString() }] : []),
    ...(holiday && noon
      ? [
          {
            value: 'holiday' as const,
            label: t('clock.holiday', { name: holiday.name ?? holiday.date }),
            at: noon.toISOString(),
          },
        ]
      : []),
  ]
}

const dayMs = 86_400_000

function nextSunday(today: string): string {
  const start = Date.parse(`${today}T00:00:00Z`)
  const days = 7 - new Date(start).getUTCDay()
  return new Date(start + days * dayMs).toISOString().slice(0, 10)
}

function nextHoliday({ hours }: Pick<FlowFacts, 'hours'>, today: string) {
  const year = Number(today.slice(0, 4))
  return hours
    .flatMap(({ holidays }) => holidays)
    .flatMap(({ date, everyYear, name }) =>
      everyYear ? [year, year + 1].map((each) => ({ date: `${each}${date.slice(4)}`, name })) : [{ date, name }],
    )
    .filter(({ date }) => date >= today && !Number.isNaN(Date.parse(`${date}T00:00:00Z`)))
    .toSorted((a, b) => a.date.localeCompare(b.date))[0]
}
