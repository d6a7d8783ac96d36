const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' })
const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** `14:03:12` today, `20 Nov, 14:03:12` before: where calls are told apart by the second. */
export function clockTime(at: Date, now = new Date()): string {
  return at.toDateString() === now.toDateString() ? time.format(at) : dayAndTime.format(at)
}

/** `14:03:12` */
export const timeOfDay = (at: Date): string => time.format(at)
