import { type HoursConfig, type Weekday, weekdays } from './hours.ts'

/** What the clock on a wall shows. `date`: `2026-12-25`. */
type WallClock = { date: string; weekday: Weekday; minutes: number }

/**
 * Whether opening hours are open at a moment. Reckoned by the clock on the wall, so an hour that daylight saving time
 * skips is not there, and one that it repeats is open both times.
 */
export function hoursAt(config: HoursConfig, nowMs: number): 'open' | 'closed' | 'holiday' {
  const today = wallClock(nowMs, config.time_zone)
  if (isHoliday(config, today.date)) return 'holiday'
  const yesterday = dayBefore(today)
  const open =
    rangesOf(config, today).some(({ from, to }) => today.minutes >= from && (to < from || today.minutes < to)) ||
    (!isHoliday(config, yesterday.date) &&
      rangesOf(config, yesterday).some(({ from, to }) => to < from && today.minutes < to))
  return open ? 'open' : 'closed'
}

const formats = new Map<string, Intl.DateTimeFormat>()

function wallClock(nowMs: number, timeZone: string): WallClock {
  const format = formats.get(timeZone) ?? formatFor(timeZone)
  const parts = Object.fromEntries(format.formatToParts(nowMs).map(({ type, value }) => [type, value]))
  const date = `${parts.year}-${parts.month}-${parts.day}`
  return { date, weekday: weekdayOf(date), minutes: Number(parts.hour) * 60 + Number(parts.minute) }
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const digits = '2-digit'
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
    ...{ year: 'numeric', month: digits, day: digits, hour: digits, minute: digits },
  })
  formats.set(timeZone, format)
  return format
}

function weekdayOf(date: string): Weekday {
  // getUTCDay counts from Sunday.
  return weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'mon'
}

function dayBefore({ date }: WallClock): { date: string; weekday: Weekday } {
  const before = new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
  return { date: before, weekday: weekdayOf(before) }
}

const isHoliday = ({ holidays }: HoursConfig, date: string): boolean =>
  holidays.some((holiday) => holiday.date === date || (holiday.every_year && holiday.date.slice(5) === date.slice(5)))

const rangesOf = ({ weekly }: HoursConfig, { weekday }: { weekday: Weekday }) =>
  (weekly[weekday] ?? []).map(([from, to]) => ({ from: minutesOf(from), to: minutesOf(to) }))

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
