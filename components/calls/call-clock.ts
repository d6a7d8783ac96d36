import type { Formats } from '../ui/format.ts'

/** `14:03:12` today, `20 Nov, 14:03:12` before: where calls are told apart by the second. */
export function clockTime(at: Date, format: Formats, now = new Date()): string {
  return format.dateTime(at, at.toDateString() === now.toDateString() ? 'time' : 'dayAndTime')
}
