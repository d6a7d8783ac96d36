import type { HoursConfig } from 'ivr-runtime/domain/flow/kinds/hours'
import { hoursAt } from 'ivr-runtime/domain/flow/kinds/hours-at'
import type { useTranslations } from 'use-intl'

export type HoursState = ReturnType<typeof hoursAt>

/** What opening hours say at a moment, and when they will say something else; null: not within eight days. */
export type HoursNow = { state: HoursState; until: Date | null }

const minuteMs = 60_000
/** Hours that last less than this may be passed over; it is reckoned anew at every key that is typed. */
const stepMs = 15 * minuteMs
const lookAheadMs = 8 * 24 * 60 * minuteMs

export function hoursNow(config: HoursConfig, now: Date): HoursNow {
  const nowMs = Math.floor(now.getTime() / minuteMs) * minuteMs
  const state = hoursAt(config, nowMs)
  for (let at = nowMs + stepMs; at <= nowMs + lookAheadMs; at += stepMs) {
    if (hoursAt(config, at) === state) continue
    let first = at - stepMs + minuteMs
    while (hoursAt(config, first) === state) first += minuteMs
    return { state, until: new Date(first) }
  }
  return { state, until: null }
}

/** The texts of the area `hours`, and the tag for `Intl`. */
export type HoursTexts = { t: ReturnType<typeof useTranslations<'hours'>>; dateLocale: string }

/** `Open until 17:00`, `Closed until Mon 09:00`, by the clock of the hours' own time zone. */
export function hoursInWords(config: HoursConfig, now: Date, texts: HoursTexts): string {
  const { t } = texts
  const { state, until } = hoursNow(config, now)
  const name = state === 'holiday' ? (holidayName(config, now) ?? t('states.holiday')) : t(`states.${state}`)
  if (!until) return t('allWeek', { state: name })
  return t('until', { state: name, time: clockInWords(until, now, texts, config.time_zone) })
}

/** A moment within the next days as people say it: `17:00`, `tomorrow 09:00`, `Mon 09:00`. */
export function clockInWords(at: Date, now: Date, { t, dateLocale }: HoursTexts, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone }
  const time = new Intl.DateTimeFormat(dateLocale, { ...zone, hour: '2-digit', minute: '2-digit' }).format(at)
  const day = (moment: Date) => new Intl.DateTimeFormat('en-CA', zone).format(moment)
  const distance = Math.round((Date.parse(day(at)) - Date.parse(day(now))) / 86_400_000)
  if (distance === 0) return time
  if (distance === 1) return t('tomorrow', { time })
  const far = distance > 6 || distance < 0
  const date: Intl.DateTimeFormatOptions = far ? { day: 'numeric', month: 'short' } : { weekday: 'short' }
  return `${new Intl.DateTimeFormat(dateLocale, { ...zone, ...date }).format(at)} ${time}`
}

function holidayName({ holidays, time_zone: timeZone }: HoursConfig, now: Date): string | null {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now)
  const found = holidays.find(
    ({ date, every_year }) => date === today || (every_year && date.slice(5) === today.slice(5)),
  )
  return found?.name ?? null
}
