import { timeOfDay } from './time-of-day.ts'

export const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Day = (typeof days)[number]

/** Times as they were typed. */
export type RangeValues = { from: string; to: string }
export type HolidayValues = { date: string; name: string; everyYear: boolean }

/** The config of an `hours` menu as its form holds it. */
export type HoursValues = {
  timeZone: string
  weekly: Record<Day, RangeValues[]>
  holidays: HolidayValues[]
}

export function toHoursValues(config: Record<string, unknown> | null): HoursValues {
  const {
    time_zone: timeZone,
    weekly,
    holidays,
  } = (config ?? {}) as {
    time_zone?: string
    weekly?: Partial<Record<Day, [string, string][]>>
    holidays?: { date: string; name?: string; every_year?: boolean }[]
  }
  const ranges = (day: Day) => (weekly?.[day] ?? []).map(([from, to]) => ({ from, to }))
  return {
    timeZone: timeZone ?? '',
    weekly: Object.fromEntries(days.map((day) => [day, ranges(day)])) as Record<Day, RangeValues[]>,
    holidays: (holidays ?? []).map(({ date, name, every_year: everyYear }) => ({
      date,
      name: name ?? '',
      everyYear: everyYear ?? false,
    })),
  }
}

/** What is stored of the form: times tidied, days without hours left out, holidays in order. */
export function toHoursConfig({ timeZone, weekly, holidays }: HoursValues) {
  const tidy = (typed: string) => timeOfDay(typed) ?? typed.trim()
  const open = days.filter((day) => weekly[day].length > 0)
  return {
    time_zone: timeZone,
    weekly: Object.fromEntries(
      open.map((day) => [
        day,
        weekly[day].map(({ from, to }) => [tidy(from), tidy(to)]).toSorted(([a = ''], [b = '']) => a.localeCompare(b)),
      ]),
    ),
    holidays: holidays
      .map(({ date, name, everyYear }) => ({
        date,
        ...(name.trim() && { name: name.trim() }),
        ...(everyYear && { every_year: true }),
      }))
      .toSorted((a, b) => a.date.localeCompare(b.date)),
  }
}
