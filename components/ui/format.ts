import type { Locale } from '../../messages/locales.ts'

/** `m:ss`, from milliseconds; hours count on in minutes. */
export function formatDuration(durationMs: number): string {
  const totalSec = Math.max(0, Math.round(durationMs / 1000))
  return `${Math.floor(totalSec / 60)}:${String(totalSec % 60).padStart(2, '0')}`
}

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB'] as const

const steps = [
  { unit: 'year', ms: 31_557_600_000 },
  { unit: 'month', ms: 2_629_800_000 },
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const

const dateStyles = {
  /** Date and time to the second. */
  full: { dateStyle: 'medium', timeStyle: 'medium' },
  time: { timeStyle: 'medium' },
  /** With the weekday, for a heading. */
  long: { dateStyle: 'full', timeStyle: 'short' },
  /** Date and time to the second, short. */
  dayAndTime: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>
export type DateStyle = keyof typeof dateStyles

/** English writes the day before the month and counts 24 hours, as call centres do. */
const dateLocales: Record<Locale, string> = { en: 'en-GB', de: 'de' }
const justNow: Record<Locale, string> = { en: 'just now', de: 'gerade eben' }

function makeFormats(locale: Locale) {
  const numbers = new Intl.NumberFormat(locale)
  const percents = new Intl.NumberFormat(locale, { style: 'percent' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })
  const languages = new Intl.DisplayNames(locale, { type: 'language' })
  const dates = new Map<DateStyle, Intl.DateTimeFormat>()
  const decimal = (value: number, digits: number) =>
    value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return {
    /** With so many digits after the point. */
    decimal,
    /** US dollars with so many digits after the point: `$0.0012`. */
    dollars: (value: number, digits: number) =>
      value.toLocaleString(locale, {
        style: 'currency',
        currency: 'USD',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
    /** With thousands separators. */
    number: (value: number): string => numbers.format(value),
    /** A part of 1 as a percentage: `12%`; one that is not nothing is never shown as nothing. */
    share: (part: number): string => (part > 0 && part < 0.01 ? `<${percents.format(0.01)}` : percents.format(part)),
    /** Bytes with a decimal unit: `15.2 kB`. */
    bytes(bytes: number): string {
      let value = bytes
      let unit = 0
      while (value >= 999.5 && unit < byteUnits.length - 1) {
        value /= 1000
        unit += 1
      }
      return `${decimal(value, unit === 0 || value >= 99.95 ? 0 : 1)} ${byteUnits[unit]}`
    },
    /** `2 hr. ago`, `just now` below 45 s. */
    relative(at: Date, now: Date): string {
      const distanceMs = at.getTime() - now.getTime()
      if (Math.abs(distanceMs) < 45_000) return justNow[locale]
      const step = steps.find(({ ms }) => Math.abs(distanceMs) >= ms * 0.95) ?? { unit: 'minute', ms: 60_000 }
      const count = Math.round(distanceMs / step.ms)
      return relative.format(count === 0 ? Math.sign(distanceMs) : count, step.unit)
    },
    dateTime(at: Date, style: DateStyle): string {
      const format = dates.get(style) ?? new Intl.DateTimeFormat(dateLocales[locale], dateStyles[style])
      dates.set(style, format)
      return format.format(at)
    },
    /** `German`, or the tag itself where it has no name. */
    language(tag: string): string {
      try {
        return languages.of(tag) ?? tag
      } catch {
        return tag
      }
    },
    /** A label within a sentence; German nouns keep their capitals. */
    inSentence: (label: string): string => (locale === 'en' ? label.toLowerCase() : label),
    /** The tag for `Intl` where dates are put together by hand. */
    dateLocale: dateLocales[locale],
  }
}

export type Formats = ReturnType<typeof makeFormats>
const made = new Map<Locale, Formats>()

/** How a language writes numbers, sizes and moments. */
export function formatsOf(locale: Locale): Formats {
  const formats = made.get(locale) ?? makeFormats(locale)
  made.set(locale, formats)
  return formats
}
