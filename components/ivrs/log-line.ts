import { z } from 'zod'

export type LogLine = {
  /** `20 Nov 09:31:08`, or empty. */
  time: string
  level: 'error' | 'warning' | 'info'
  message: string
  /** What else the line says, as `name=value`. */
  details: string
}

const dayAndTime = {
  ...{ day: '2-digit', month: 'short' },
  ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
} as const satisfies Intl.DateTimeFormatOptions

const lineSchema = z.looseObject({
  level: z.union([z.number(), z.string()]).optional(),
  time: z.union([z.string(), z.number()]).optional(),
  msg: z.string(),
})

/** Pino's numbers and names for what is more than information. */
const levels: Record<string, LogLine['level']> = {
  40: 'warning',
  warn: 'warning',
  50: 'error',
  error: 'error',
  60: 'error',
  fatal: 'error',
}

/** On every line the same, and known from the page. */
const known = new Set(['pid', 'hostname', 'ivr', 'service'])

/** One line of a pod's log, readable; what is not pino's JSON comes through as it is. */
export function parseLogLine(text: string, dateLocale = 'en-GB'): LogLine {
  const parsed = lineSchema.safeParse(jsonOf(text))
  if (!parsed.success) return { time: '', level: 'info', message: text, details: '' }
  const { level = 30, time, msg, ...rest } = parsed.data
  return {
    time: time === undefined ? '' : momentOf(time, dateLocale),
    level: levels[level] ?? 'info',
    message: msg,
    details: Object.entries(rest)
      .filter(([name]) => !known.has(name))
      .map(([name, value]) => `${name}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
      .join(' '),
  }
}

function momentOf(time: string | number, dateLocale: string): string {
  const at = new Date(time)
  if (Number.isNaN(at.getTime())) return String(time)
  return at.toLocaleString(dateLocale, dayAndTime).replace(',', '')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
