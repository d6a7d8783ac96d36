import { z } from 'zod'
import type { KindParts } from './kind-parts.ts'

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:00')
const closingTime = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time such as 17:30 or 24:00')

const rangeSchema = z
  .tuple([clockTime, closingTime])
  .refine(([from, to]) => from !== to, 'must not begin and end at the same time; all day is 00:00 to 24:00')

const dateSchema = z.iso.date('must be a date such as 2026-12-25')

/**
 * Opening hours by the clock on the wall of `time_zone`. A range that ends before it begins goes on past midnight and
 * belongs to the day on which it begins. A holiday lasts for the whole date, and ranges that would begin on it do not
 * take place.
 */
export const hoursConfigSchema = z.strictObject({
  time_zone: z.string().max(64).refine(isTimeZone, 'must be a time zone such as Europe/Berlin or America/New_York'),
  weekly: z.partialRecord(z.enum(weekdays), z.array(rangeSchema).max(20)).default({}),
  holidays: z
    .array(
      z.strictObject({
        date: dateSchema,
        name: z.string().trim().max(100).optional(),
        /** The year of `date` does not count. */
        every_year: z.boolean().optional(),
      }),
    )
    .max(500)
    .default([]),
})
export type HoursConfig = z.infer<typeof hoursConfigSchema>

/** Sends the caller on by the time of day. */
export const hours = {
  config: hoursConfigSchema,
  exits: () => [
    { name: 'open', required: true },
    { name: 'closed', required: true },
    // Without an option for it, a holiday is a day on which it is closed.
    { name: 'holiday', required: false },
  ],
  keys: false,
  waits: false,
  speaks: false,
} as const satisfies KindParts<HoursConfig>

function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
